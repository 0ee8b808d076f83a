/** Subnets on AWS. */
package dev.landform.aws.type.subnet;
