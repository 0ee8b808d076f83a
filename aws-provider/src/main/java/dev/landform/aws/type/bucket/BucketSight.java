package dev.landform.aws.type.bucket;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Tagged;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Owner;
import dev.landform.resource.bucket.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Finds buckets: those whose names begin as the topology's names do, and those that the tagging service names, which may
 * be called anything. S3 has neither tags nor settings in bulk: two calls for each candidate.
 */
final class BucketSight {

    /** Whether the user insisted on the name, which nothing else tells. */
    static final String NAMED = "landform:named";

    private static final String ARN = ":s3:::";

    private BucketSight() {}

    static List<Observed> all(Sight sight) {
        List<Observed> found = new ArrayList<>();
        for (String name : candidates(sight)) {
            SortedMap<String, String> tags = tags(sight.aws(), name);
            Ownership.address(sight.topology(), tags)
                    .ifPresent(address -> found.add(observed(sight.aws(), name, address, tags)));
        }
        return found;
    }

    private static SortedSet<String> candidates(Sight sight) {
        String start = new Owner(sight.topology()).nameStart();
        SortedSet<String> names = new TreeSet<>();
        sight.aws()
                .s3()
                .listBucketsPaginator(request ->
                        request.prefix(start).bucketRegion(sight.region()).maxBuckets(1000))
                .buckets()
                .forEach(bucket -> names.add(bucket.name()));
        names.removeIf(name -> !name.startsWith(start));
        for (String arn : Tagged.byArn(sight).keySet()) {
            if (arn.contains(ARN)) {
                names.add(arn.substring(arn.indexOf(ARN) + ARN.length()));
            }
        }
        return names;
    }

    private static Observed observed(AwsClients aws, String name, Address address, SortedMap<String, String> tags) {
        boolean versioned = aws.s3()
                        .getBucketVersioning(request -> request.bucket(name).expectedBucketOwner(aws.account()))
                        .status()
                == BucketVersioningStatus.ENABLED;
        Bucket bucket = Bucket.builder()
                .address(address)
                .name(tags.containsKey(NAMED) ? Optional.of(name) : Optional.empty())
                .versioned(versioned)
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(bucket, binding(name), Observed.Condition.ACTIVE);
    }

    /** Returns a bucket's tags; none if it has none, or is gone. */
    static SortedMap<String, String> tags(AwsClients aws, String name) {
        SortedMap<String, String> tags = new TreeMap<>();
        try {
            aws.s3()
                    .getBucketTagging(request -> request.bucket(name).expectedBucketOwner(aws.account()))
                    .tagSet()
                    .forEach(tag -> tags.put(tag.key(), tag.value()));
        } catch (S3Exception e) {
            if (e.statusCode() != 404) {
                throw e;
            }
        }
        return tags;
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    static Binding binding(String name) {
        return new Binding(name, new TreeMap<>(Map.of("name", name)));
    }
}
