/** S3 buckets. */
package dev.landform.resource.bucket;
