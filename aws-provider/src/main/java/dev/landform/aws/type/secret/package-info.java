/** Secrets on AWS. The values in them exist only within single methods of this package and its callers. */
package dev.landform.aws.type.secret;
