/** Elastic IP addresses on AWS. */
package dev.landform.aws.type.elasticip;
