package dev.landform.aws.type.bucket;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.bucket.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Buckets, by name. One that holds objects is only deleted if no last copy is wanted; S3 itself refuses the rest. */
public final class BucketHandler implements Handler<Bucket> {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** The region that has no name in a location constraint. */
    private static final String NAMELESS = "us-east-1";

    private static final ServerSideEncryptionConfiguration WITH_KEYS_OF_S3 = ServerSideEncryptionConfiguration.builder()
            .rules(ServerSideEncryptionRule.builder()
                    .applyServerSideEncryptionByDefault(by -> by.sseAlgorithm(ServerSideEncryption.AES256))
                    .build())
            .build();

    @Override
    public ResourceType<Bucket> type() {
        return Bucket.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return BucketSight.all(sight);
    }

    @Override
    public Receipt create(Creation<Bucket> creation) {
        SortedMap<String, String> tags = tags(creation.call().topology(), creation.resource());
        CreateBucketConfiguration.Builder configuration =
                CreateBucketConfiguration.builder().tags(BucketSight.list(tags));
        if (!creation.call().region().equals(NAMELESS)) {
            configuration.locationConstraint(creation.call().region());
        }
        try {
            creation.aws()
                    .s3()
                    .createBucket(request ->
                            request.bucket(creation.name()).createBucketConfiguration(configuration.build()));
        } catch (BucketAlreadyOwnedByYouException e) {
            SortedMap<String, String> found = BucketSight.tags(creation.aws(), creation.name());
            if (!creation.owns(found) && !isUnfinished(creation.resource(), found)) {
                throw e;
            }
        }
        return Receipt.pending(
                BucketSight.binding(creation.name()), creation.aws().pace(SOON));
    }

    /**
     * An endpoint that ignores the tags of a creation leaves a bucket without any if a run is cut short. A derived name
     * holds account, region, topology and address: in this account, only an earlier run can have used it.
     */
    private static boolean isUnfinished(Bucket wanted, SortedMap<String, String> found) {
        return found.isEmpty() && wanted.name().isEmpty();
    }

    private static SortedMap<String, String> tags(String topology, Bucket bucket) {
        SortedMap<String, String> tags = Ownership.tags(topology, bucket);
        if (bucket.name().isPresent()) {
            tags.put(BucketSight.NAMED, "true");
        }
        return tags;
    }

    @Override
    public Receipt update(Alteration<Bucket> alteration) {
        if (alteration.changes("versioned")) {
            version(alteration.aws(), alteration.id(), alteration.resource().versioned());
        }
        if (alteration.changes("tags")) {
            tag(alteration.aws(), alteration.id(), tags(alteration.call().topology(), alteration.resource()));
        }
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<Bucket> removal) {
        return Emptying.deletes(removal.aws(), removal.id(), removal.keepLastCopy())
                ? Bare.ready(removal.id())
                : Bare.pending(removal.id(), removal.aws().pace(SOON));
    }

    /** Makes the settings, which can only be made once the bucket can be seen. */
    @Override
    public Readiness ready(Question<Bucket> question) {
        AwsClients aws = question.aws();
        S3Client s3 = aws.s3();
        String name = question.id();
        SortedMap<String, String> tags = tags(question.call().topology(), question.resource());
        if (!BucketSight.tags(aws, name).equals(tags)) {
            tag(aws, name, tags);
        }
        s3.putPublicAccessBlock(request -> request.bucket(name)
                .expectedBucketOwner(aws.account())
                .publicAccessBlockConfiguration(block -> block.blockPublicAcls(true)
                        .ignorePublicAcls(true)
                        .blockPublicPolicy(true)
                        .restrictPublicBuckets(true)));
        s3.putBucketEncryption(request -> request.bucket(name)
                .expectedBucketOwner(aws.account())
                .serverSideEncryptionConfiguration(WITH_KEYS_OF_S3));
        if (question.resource().versioned()) {
            version(aws, name, true);
        }
        return new Readiness.Ready(BucketSight.binding(name));
    }

    @Override
    public Readiness gone(Question<Bucket> question) {
        boolean keepLastCopy = !(question.call().step() instanceof Delete delete) || delete.keepLastCopy();
        return Emptying.deletes(question.aws(), question.id(), keepLastCopy)
                ? Bare.ready(question)
                : new Readiness.Pending(question.aws().pace(SOON), "is being emptied");
    }

    private static void version(AwsClients aws, String name, boolean versioned) {
        BucketVersioningStatus status = versioned ? BucketVersioningStatus.ENABLED : BucketVersioningStatus.SUSPENDED;
        aws.s3()
                .putBucketVersioning(request -> request.bucket(name)
                        .expectedBucketOwner(aws.account())
                        .versioningConfiguration(configuration -> configuration.status(status)));
    }

    /** Replaces all tags. */
    private static void tag(AwsClients aws, String name, SortedMap<String, String> tags) {
        aws.s3()
                .putBucketTagging(request -> request.bucket(name)
                        .expectedBucketOwner(aws.account())
                        .tagging(tagging -> tagging.tagSet(BucketSight.list(tags))));
    }
}
