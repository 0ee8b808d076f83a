/** Instance profiles on AWS. */
package dev.landform.aws.type.instanceprofile;
