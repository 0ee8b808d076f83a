/** Gateway endpoints on AWS. */
package dev.landform.aws.type.vpcendpoint;
