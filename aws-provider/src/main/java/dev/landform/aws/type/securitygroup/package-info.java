/** Security groups and their rules on AWS. */
package dev.landform.aws.type.securitygroup;
