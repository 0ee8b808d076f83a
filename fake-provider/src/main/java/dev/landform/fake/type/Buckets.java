package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.bucket.Bucket;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Buckets: one with objects in it stays, unless its data may go. */
final class Buckets extends Behaviour<Bucket> {

    private final SortedMap<String, Integer> objects = new TreeMap<>();

    Buckets() {
        super(Bucket.TYPE);
    }

    void putObject(String bucket) {
        objects.merge(bucket, 1, Integer::sum);
    }

    void take(Buckets other) {
        objects.putAll(other.objects);
    }

    @Override
    protected void checkName(World world, String name) {
        require(
                name.length() >= 3
                        && name.chars()
                                .allMatch(
                                        c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'),
                "InvalidBucketName",
                "a bucket's name has 3 to 63 lower-case letters, digits, dots and hyphens, unlike '" + name + "'");
    }

    @Override
    protected Bucket begun(Bucket wanted) {
        return wanted.withVersioned(false);
    }

    @Override
    protected List<Operation<Bucket>> operations() {
        return List.of(
                new Operation<>("PutBucketVersioning", (bucket, wanted) -> bucket.withVersioned(wanted.versioned())),
                new Operation<>("PutBucketTagging", (bucket, wanted) -> bucket.withTags(wanted.tags())));
    }

    @Override
    protected void checkDelete(World world, FakeObject object, Bucket resource, boolean keepLastCopy) {
        int count = objects.getOrDefault(object.id(), 0);
        require(
                count == 0 || !keepLastCopy,
                "BucketNotEmpty",
                "the bucket " + object.id() + " holds " + count + " objects");
        if (count > 0) {
            world.count("DeleteObjects");
        }
    }

    @Override
    protected void deleted(World world, FakeObject object, Bucket resource, boolean keepLastCopy) {
        objects.remove(object.id());
    }
}
