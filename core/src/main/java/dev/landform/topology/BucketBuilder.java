package dev.landform.topology;

import static dev.landform.topology.ServiceBuilder.mentions;
import static dev.landform.topology.ServiceBuilder.with;

import dev.landform.model.Bucket;
import dev.landform.model.Mention;
import dev.landform.model.Origins;
import dev.landform.resource.Tags;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says what holds for one bucket. Made by {@link Elements#bucket}. */
public final class BucketBuilder extends Elements {

    Bucket bucket;

    BucketBuilder(Draft draft, String name, Origins origins) {
        super(draft);
        this.bucket =
                Bucket.builder().name(name).tags(Tags.none()).origins(origins).build();
    }

    /** Gives the bucket that name in S3, where all accounts share one space of names. Without it, it is derived. */
    public BucketBuilder named(String bucketName) {
        return said("named", b -> b.withBucketName(bucketName));
    }

    /** Lets these services list and read the bucket. */
    public BucketBuilder readableFrom(String... services) {
        List<Mention> readers = mentions(services);
        return said("readableFrom", b -> b.withReaders(with(b.readers(), readers)));
    }

    /** Lets these services list, read, write and delete in the bucket. */
    public BucketBuilder writableFrom(String... services) {
        List<Mention> writers = mentions(services);
        return said("writableFrom", b -> b.withWriters(with(b.writers(), writers)));
    }

    /** Keeps old versions of objects. */
    public BucketBuilder versioned() {
        return said("versioned", b -> b.withVersioned(true));
    }

    /** Tags the bucket. */
    public BucketBuilder tag(String key, String value) {
        return said("tag", b -> b.withTags(b.tags().and(key, value)));
    }

    private BucketBuilder said(String verb, UnaryOperator<Bucket> change) {
        Bucket changed = change.apply(bucket);
        bucket = changed.withOrigins(changed.origins().and(verb, CallSite.here()));
        return this;
    }
}
