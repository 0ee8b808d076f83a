/** The handlers of what holds data: databases, secrets, buckets, log groups. */
package dev.landform.aws.type.data;
