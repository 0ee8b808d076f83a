package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** The names of secrets, buckets and log groups. */
final class DataNames {

    private static final int SECRETS = 10;
    private static final int LOG_GROUPS = 50;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private DataNames() {}

    static SortedMap<String, Held> secrets(AwsClients aws, SortedSet<String> names) {
        SortedMap<String, Held> held = new TreeMap<>();
        for (List<String> some : Batches.of(names, SECRETS)) {
            Filter named =
                    Filter.builder().key(FilterNameStringType.NAME).values(some).build();
            aws
                    .secrets()
                    .listSecretsPaginator(
                            request -> request.includePlannedDeletion(true).filters(named))
                    .stream()
                    .flatMap(page -> page.secretList().stream())
                    .filter(secret -> some.contains(secret.name()))
                    .forEach(secret -> held.put(secret.name(), held(secret)));
        }
        return held;
    }

    private static Held held(SecretListEntry secret) {
        SortedMap<String, String> tags = new TreeMap<>();
        secret.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        Optional<String> until = Optional.ofNullable(secret.deletedDate())
                .map(date -> LocalDate.ofInstant(date, ZoneOffset.UTC).toString());
        return new Held(tags, until, false);
    }

    /** Nothing lists the buckets of other accounts: a call for each name. */
    static SortedMap<String, Held> buckets(AwsClients aws, SortedSet<String> names) {
        SortedMap<String, Held> held = new TreeMap<>();
        for (String name : names) {
            bucket(aws, name).ifPresent(holder -> held.put(name, holder));
        }
        return held;
    }

    private static Optional<Held> bucket(AwsClients aws, String name) {
        S3Client s3 = aws.s3();
        try {
            s3.headBucket(request -> request.bucket(name).expectedBucketOwner(aws.account()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (e.statusCode() == FORBIDDEN) {
                return Optional.of(Held.byAnotherAccount());
            }
            throw e;
        }
        SortedMap<String, String> tags = new TreeMap<>();
        try {
            s3.getBucketTagging(request -> request.bucket(name))
                    .tagSet()
                    .forEach(tag -> tags.put(tag.key(), tag.value()));
        } catch (S3Exception e) {
            if (e.statusCode() != NOT_FOUND) {
                throw e;
            }
        }
        return Optional.of(Held.by(tags));
    }

    /** Names of one topology begin alike, so that one list has them all. */
    static SortedMap<String, Held> logGroups(AwsClients aws, SortedSet<String> names) {
        CloudWatchLogsClient logs = aws.logs();
        String start = commonStart(names.first(), names.last());
        SortedMap<String, Held> held = new TreeMap<>();
        logs
                .describeLogGroupsPaginator(request -> request.logGroupNamePrefix(start.isEmpty() ? null : start)
                        .limit(LOG_GROUPS))
                .logGroups()
                .stream()
                .filter(group -> names.contains(group.logGroupName()))
                .forEach(group -> held.put(
                        group.logGroupName(),
                        Held.by(new TreeMap<>(logs.listTagsForResource(request ->
                                        request.resourceArn(group.arn().replaceFirst(":\\*$", "")))
                                .tags()))));
        return held;
    }

    /** Returns how the first and the last of sorted names begin, and with them all in between. */
    private static String commonStart(String first, String last) {
        int length = 0;
        while (length < Math.min(first.length(), last.length()) && first.charAt(length) == last.charAt(length)) {
            length++;
        }
        return first.substring(0, length);
    }
}
