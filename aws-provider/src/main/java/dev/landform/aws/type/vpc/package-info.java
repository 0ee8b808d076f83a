/** VPCs on AWS. */
package dev.landform.aws.type.vpc;
