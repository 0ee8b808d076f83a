package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsClients;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.sync.RequestBody;

/** Something in the images' bucket that says when the database was made: whatever happens, both must still be those. */
final class Keepsake {

    private static final String KEY = "keepsake";

    private Keepsake() {}

    static void leave(AwsClients aws) {
        aws.s3()
                .putObject(
                        request -> request.bucket(bucket(aws)).key(KEY),
                        RequestBody.fromString(birthOfTheDatabase(aws)));
    }

    static void isKept(AwsClients aws) {
        String kept = aws.s3()
                .getObjectAsBytes(request -> request.bucket(bucket(aws)).key(KEY))
                .asString(StandardCharsets.UTF_8);
        assertThat(birthOfTheDatabase(aws))
                .as("the database is the one that it was")
                .isEqualTo(kept);
    }

    private static String bucket(AwsClients aws) {
        return aws.s3().listBuckets().buckets().stream()
                .map(bucket -> bucket.name())
                .filter(name -> name.startsWith("tryiton-images"))
                .findFirst()
                .orElseThrow();
    }

    private static String birthOfTheDatabase(AwsClients aws) {
        return aws.rds().describeDBInstances().dbInstances().get(0).instanceCreateTime() + "";
    }
}
