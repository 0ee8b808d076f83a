/** CloudWatch log groups on AWS. */
package dev.landform.aws.type.loggroup;
