/** S3 buckets on AWS. */
package dev.landform.aws.type.bucket;
