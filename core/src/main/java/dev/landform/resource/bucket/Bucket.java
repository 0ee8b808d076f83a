package dev.landform.resource.bucket;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An S3 bucket, encrypted and closed to the public.
 *
 * @param address which resource of the topology it is
 * @param name the name that the user insists on; without one it is derived
 * @param versioned whether old versions of objects are kept
 * @param tags the user's tags
 */
@Value.Builder
public record Bucket(Address address, Optional<String> name, boolean versioned, Tags tags)
        implements Resource, WithBucket {

    /** The descriptor of this type. */
    public static final ResourceType<Bucket> TYPE = ResourceType.of("bucket", Bucket.class)
            .value("name", Bucket::name, Change.REPLACE)
            .value("versioned", Bucket::versioned, Change.IN_PLACE)
            .tags(Bucket::tags)
            .named(63, Naming.Scope.PARTITION)
            .explicitName(Bucket::name)
            .data("the objects in it")
            .output("name", Milestone.EXISTS)
            .timing(Timing.of(800, 1, 1, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static BucketBuilder builder() {
        return new BucketBuilder();
    }

    @Override
    public ResourceType<Bucket> type() {
        return TYPE;
    }
}
