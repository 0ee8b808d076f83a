/** IAM roles, their inline policies and attached managed ones on AWS, and the sweep that finds them all at once. */
package dev.landform.aws.type.role;
