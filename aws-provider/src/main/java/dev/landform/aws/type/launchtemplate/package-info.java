/** Launch templates on AWS, and which machine images their names mean. */
package dev.landform.aws.type.launchtemplate;
