package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.Ref;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.loggroup.LogGroup;

/** What buckets and log groups take: Service Authorization Reference, Amazon S3 and Amazon CloudWatch Logs. */
final class StorageAsks {

    private StorageAsks() {}

    /** Tags that a creation did not set are set afterwards. Conditions on a bucket's tags work only once it is told so. */
    static final class OfBucket implements Asks<Bucket> {
        private static final String TAG = "s3:PutBucketTagging";
        private static final String VERSION = "s3:PutBucketVersioning";

        @Override
        public void create(Bucket wanted, Asking ask) {
            ask.created("s3:CreateBucket");
            ask.implied().created("s3:TagResource");
        }

        @Override
        public void ready(Bucket wanted, Asking ask) {
            ask.self("s3:GetBucketTagging", "s3:PutBucketPublicAccessBlock", "s3:PutEncryptionConfiguration");
            if (wanted.versioned()) {
                ask.self(VERSION);
            }
            ask.recovering().self(TAG);
        }

        @Override
        public void update(Bucket before, Bucket wanted, Update step, Asking ask) {
            if (Asks.changes(step, "versioned")) {
                ask.self(VERSION);
            }
            if (Asks.changes(step, "tags")) {
                ask.self(TAG);
            }
        }

        /** AWS checks the deletion of objects on each object. */
        @Override
        public void delete(Bucket found, Delete step, Asking ask) {
            ask.self("s3:DeleteBucket");
            if (!step.keepLastCopy()) {
                ask.self("s3:ListBucketVersions");
                String objects = "arn:{partition}:s3:::" + step.id() + "/*";
                ask.named("s3:DeleteObject", objects).named("s3:DeleteObjectVersion", objects);
            }
        }
    }

    static final class OfLogGroup implements Asks<LogGroup> {
        private static final String KEEP = "logs:PutRetentionPolicy";
        private static final String TAG = "logs:TagResource";

        @Override
        public void create(LogGroup wanted, Asking ask) {
            ask.created("logs:CreateLogGroup");
            ask.implied().created(TAG);
            ask.recovering().on("logs:ListTagsForResource", LogGroup.TYPE, Ref.to(wanted.address()));
        }

        @Override
        public void ready(LogGroup wanted, Asking ask) {
            ask.self(KEEP);
        }

        @Override
        public void update(LogGroup before, LogGroup wanted, Update step, Asking ask) {
            if (Asks.changes(step, "retentionDays")) {
                ask.self(KEEP);
            }
            ask.tags(before.tags(), wanted.tags(), TAG, "logs:UntagResource");
        }

        @Override
        public void delete(LogGroup found, Delete step, Asking ask) {
            ask.self("logs:DeleteLogGroup");
        }
    }
}
