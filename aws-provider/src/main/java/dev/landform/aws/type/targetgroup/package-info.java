/** Target groups on AWS. */
package dev.landform.aws.type.targetgroup;
