package dev.landform.aws.type.bucket;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Errors;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Deletes a bucket and, where that is wanted, everything in it: some thousands of objects at a time. */
final class Emptying {

    private static final int PAGES_AT_A_TIME = 10;
    private static final String NOT_EMPTY = "BucketNotEmpty";

    private Emptying() {}

    /** Returns whether the bucket is gone; if not, there is more to empty. */
    static boolean deletes(AwsClients aws, String bucket, boolean keepLastCopy) {
        if (remove(aws, bucket, keepLastCopy)) {
            return true;
        }
        for (int i = 0; i < PAGES_AT_A_TIME; i++) {
            if (!emptyOnePage(aws, bucket)) {
                return remove(aws, bucket, false);
            }
        }
        return false;
    }

    private static boolean remove(AwsClients aws, String bucket, boolean keepLastCopy) {
        try {
            aws.s3().deleteBucket(request -> request.bucket(bucket).expectedBucketOwner(aws.account()));
            return true;
        } catch (S3Exception e) {
            if (Errors.isGone(e)) {
                return true;
            }
            if (keepLastCopy || !Errors.code(e).equals(NOT_EMPTY)) {
                throw e;
            }
            return false;
        }
    }

    /** Deletes the first thousand versions and delete markers; returns whether there are more. */
    private static boolean emptyOnePage(AwsClients aws, String bucket) {
        ListObjectVersionsResponse page =
                aws.s3().listObjectVersions(request -> request.bucket(bucket).expectedBucketOwner(aws.account()));
        List<ObjectIdentifier> objects = Stream.concat(
                        page.versions().stream().map(version -> identifier(version.key(), version.versionId())),
                        page.deleteMarkers().stream().map(marker -> identifier(marker.key(), marker.versionId())))
                .toList();
        if (objects.isEmpty()) {
            return false;
        }
        List<S3Error> errors = aws.s3()
                .deleteObjects(request -> request.bucket(bucket)
                        .expectedBucketOwner(aws.account())
                        .delete(delete -> delete.objects(objects).quiet(true)))
                .errors();
        if (!errors.isEmpty()) {
            S3Error first = errors.get(0);
            throw new ProviderException(
                    first.code().equals("AccessDenied") ? ErrorClass.DENIED : ErrorClass.BUSY,
                    first.code(),
                    "the object " + first.key() + " in " + bucket + " stays: " + first.message());
        }
        return Boolean.TRUE.equals(page.isTruncated());
    }

    private static ObjectIdentifier identifier(String key, String version) {
        return ObjectIdentifier.builder().key(key).versionId(version).build();
    }
}
