package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The names of load balancers and target groups. Asked for by name, both answer nothing if a single one is missing. */
final class BalancerNames {

    private static final int ARNS = 20;

    private BalancerNames() {}

    static SortedMap<String, Held> loadBalancers(AwsClients aws, SortedSet<String> names) {
        SortedMap<String, String> arns = new TreeMap<>();
        aws.elb().describeLoadBalancersPaginator().loadBalancers().stream()
                .filter(balancer -> names.contains(balancer.loadBalancerName()))
                .forEach(balancer -> arns.put(balancer.loadBalancerArn(), balancer.loadBalancerName()));
        return held(aws, arns);
    }

    static SortedMap<String, Held> targetGroups(AwsClients aws, SortedSet<String> names) {
        SortedMap<String, String> arns = new TreeMap<>();
        aws.elb().describeTargetGroupsPaginator().targetGroups().stream()
                .filter(group -> names.contains(group.targetGroupName()))
                .forEach(group -> arns.put(group.targetGroupArn(), group.targetGroupName()));
        return held(aws, arns);
    }

    private static SortedMap<String, Held> held(AwsClients aws, Map<String, String> namesByArn) {
        SortedMap<String, Held> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (List<String> some : Batches.of(namesByArn.keySet(), ARNS)) {
            aws.elb()
                    .describeTags(request -> request.resourceArns(some))
                    .tagDescriptions()
                    .forEach(description -> {
                        SortedMap<String, String> tags = new TreeMap<>();
                        description.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
                        held.put(namesByArn.getOrDefault(description.resourceArn(), ""), Held.by(tags));
                    });
        }
        return held;
    }
}
