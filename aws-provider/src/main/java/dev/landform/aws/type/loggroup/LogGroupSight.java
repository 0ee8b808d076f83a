package dev.landform.aws.type.loggroup;

import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Tagged;
import dev.landform.plan.Observed;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Address;
import dev.landform.resource.Owner;
import dev.landform.resource.loggroup.LogGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * Finds log groups: those below the topology's own prefix, and those that the tagging service names, which may be called
 * anything. Tags come from the tagging service, a hundred groups a call; only a group that it does not know of yet is
 * asked for its own.
 */
final class LogGroupSight {

    private static final int MOST = 50;
    private static final String ARN = ":log-group:";

    private LogGroupSight() {}

    static List<Observed> all(Sight sight) {
        SortedMap<String, SortedMap<String, String>> tagged = new TreeMap<>();
        Tagged.byArn(sight).forEach((arn, tags) -> {
            if (arn.contains(ARN)) {
                tagged.put(plain(arn), tags);
            }
        });
        CloudWatchLogsClient logs = sight.aws().logs();
        List<Observed> found = new ArrayList<>();
        for (software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup group : candidates(logs, sight, tagged)) {
            String arn = plain(group.arn());
            Map<String, String> tags = tagged.containsKey(arn) ? tagged.get(arn) : tags(logs, arn);
            Ownership.address(sight.topology(), tags).ifPresent(address -> found.add(observed(group, address, tags)));
        }
        return found;
    }

    private static Observed observed(
            software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup group,
            Address address,
            Map<String, String> tags) {
        LogGroup resource = LogGroup.builder()
                .address(address)
                .name(group.logGroupName())
                .retentionDays(Objects.requireNonNullElse(group.retentionInDays(), 0))
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(resource, Bare.binding(group.logGroupName()), Observed.Condition.ACTIVE);
    }

    private static Iterable<software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup> candidates(
            CloudWatchLogsClient logs, Sight sight, SortedMap<String, SortedMap<String, String>> tagged) {
        SortedMap<String, software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup> groups = new TreeMap<>();
        logs.describeLogGroupsPaginator(request -> request.logGroupNamePrefix(new Owner(sight.topology()).logPrefix())
                        .limit(MOST))
                .logGroups()
                .forEach(group -> groups.put(plain(group.arn()), group));
        List<String> elsewhere =
                tagged.keySet().stream().filter(arn -> !groups.containsKey(arn)).toList();
        for (int i = 0; i < elsewhere.size(); i += MOST) {
            List<String> some = elsewhere.subList(i, Math.min(i + MOST, elsewhere.size()));
            logs.describeLogGroups(request -> request.logGroupIdentifiers(some).limit(MOST)).logGroups().stream()
                    .filter(group -> some.contains(plain(group.arn())))
                    .forEach(group -> groups.put(plain(group.arn()), group));
        }
        return groups.values();
    }

    /** Returns the ARN of a group, as the calls about tags want it. */
    static String arn(CloudWatchLogsClient logs, String name) {
        return logs
                .describeLogGroupsPaginator(
                        request -> request.logGroupNamePrefix(name).limit(MOST))
                .logGroups()
                .stream()
                .filter(group -> group.logGroupName().equals(name))
                .map(group -> plain(group.arn()))
                .findFirst()
                .orElseThrow(() -> new ProviderException(
                        ErrorClass.PROPAGATING, "NotListed", "the log group " + name + " is not listed yet"));
    }

    private static Map<String, String> tags(CloudWatchLogsClient logs, String arn) {
        return logs.listTagsForResource(request -> request.resourceArn(arn)).tags();
    }

    /** The same ARN is written with and without the wildcard for the streams in it. */
    private static String plain(String arn) {
        return arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
    }
}
