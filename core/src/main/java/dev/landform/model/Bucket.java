package dev.landform.model;

import dev.landform.resource.Tags;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A bucket as it was described.
 *
 * @param name its name within the topology
 * @param bucketName the name that it shall have in S3, if the user insists on one
 * @param readers the services that may read it
 * @param writers the services that may read, write and delete in it
 * @param versioned whether old versions of objects are kept
 * @param tags its tags
 * @param origins where it was said
 */
@Value.Builder
public record Bucket(
        String name,
        Optional<String> bucketName,
        List<Mention> readers,
        List<Mention> writers,
        @Value.Default.Boolean(false) boolean versioned,
        Tags tags,
        Origins origins)
        implements WithBucket {

    /** Starts one. */
    public static BucketBuilder builder() {
        return new BucketBuilder();
    }

    /** Copies the lists. */
    public Bucket {
        readers = List.copyOf(readers);
        writers = List.copyOf(writers);
    }
}
