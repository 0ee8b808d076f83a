package dev.landform.aws.type.loadbalancer;

import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.resource.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/**
 * The sweeps of Elastic Load Balancing, which knows no tag filter and returns no tags: everything is listed, and tags
 * are asked for by twenties. Listeners take one call for each load balancer that is owned, rules one for each listener.
 */
public final class Balancing {

    private static final int PAGE = 400;
    private static final int ARNS_PER_CALL = 20;

    private Balancing() {}

    /**
     * Something that is owned.
     *
     * @param value what was found
     * @param parent the ARN of what it belongs to; of a load balancer or target group, its own
     * @param address the address in its tags
     * @param tags all its tags
     * @param <T> the SDK's type
     */
    public record Owned<T>(T value, String parent, Address address, SortedMap<String, String> tags) {}

    /** Returns the application load balancers of the account, whoever they belong to. */
    public static List<LoadBalancer> loadBalancers(Sight sight) {
        return sight.once(
                "load-balancers",
                () ->
                        sight
                                .aws()
                                .elb()
                                .describeLoadBalancersPaginator(request -> request.pageSize(PAGE))
                                .loadBalancers()
                                .stream()
                                .filter(found -> found.type() == LoadBalancerTypeEnum.APPLICATION)
                                .toList());
    }

    /** Returns the target groups of the account, whoever they belong to. */
    public static List<TargetGroup> targetGroups(Sight sight) {
        return sight.once(
                "target-groups",
                () ->
                        sight
                                .aws()
                                .elb()
                                .describeTargetGroupsPaginator(request -> request.pageSize(PAGE))
                                .targetGroups()
                                .stream()
                                .toList());
    }

    /** Returns the load balancers that the topology owns. */
    public static List<Owned<LoadBalancer>> ownLoadBalancers(Sight sight) {
        return owned(sight, loadBalancers(sight), LoadBalancer::loadBalancerArn);
    }

    /** Returns the target groups that the topology owns. */
    public static List<Owned<TargetGroup>> ownTargetGroups(Sight sight) {
        return owned(sight, targetGroups(sight), TargetGroup::targetGroupArn);
    }

    /** Returns the listeners that the topology owns. */
    public static List<Owned<Listener>> ownListeners(Sight sight) {
        return parts(sight).listeners;
    }

    /** Returns the rules that the topology owns. */
    public static List<Owned<Rule>> ownRules(Sight sight) {
        return parts(sight).rules;
    }

    /** Returns the tags of load balancers, target groups, listeners or rules; what is gone meanwhile has none. */
    public static SortedMap<String, SortedMap<String, String>> tags(
            ElasticLoadBalancingV2Client elb, List<String> arns) {
        SortedMap<String, SortedMap<String, String>> tags = new TreeMap<>();
        for (int from = 0; from < arns.size(); from += ARNS_PER_CALL) {
            addTags(elb, arns.subList(from, Math.min(arns.size(), from + ARNS_PER_CALL)), tags);
        }
        return tags;
    }

    /** One that is gone spoils the call for all: whoever owns it, the others are asked for again in halves. */
    private static void addTags(
            ElasticLoadBalancingV2Client elb, List<String> arns, SortedMap<String, SortedMap<String, String>> tags) {
        try {
            elb.describeTags(request -> request.resourceArns(arns))
                    .tagDescriptions()
                    .forEach(found -> tags.put(found.resourceArn(), ElbTags.map(found.tags())));
        } catch (ElasticLoadBalancingV2Exception e) {
            if (!Errors.isGone(e)) {
                throw e;
            }
            if (arns.size() > 1) {
                addTags(elb, arns.subList(0, arns.size() / 2), tags);
                addTags(elb, arns.subList(arns.size() / 2, arns.size()), tags);
            }
        }
    }

    private static <T> List<Owned<T>> owned(Sight sight, List<T> found, Function<T, String> arn) {
        SortedMap<String, SortedMap<String, String>> tags = sight.once(
                "load-balancing-tags",
                () -> tags(
                        sight.aws().elb(),
                        Stream.concat(
                                        loadBalancers(sight).stream().map(LoadBalancer::loadBalancerArn),
                                        targetGroups(sight).stream().map(TargetGroup::targetGroupArn))
                                .toList()));
        List<Owned<T>> owned = new ArrayList<>();
        for (T value : found) {
            add(sight, value, arn.apply(value), arn.apply(value), tags, owned);
        }
        return owned;
    }

    private static <T> void add(
            Sight sight,
            T value,
            String arn,
            String parent,
            SortedMap<String, SortedMap<String, String>> tags,
            List<Owned<T>> owned) {
        SortedMap<String, String> own = tags.getOrDefault(arn, new TreeMap<>());
        Ownership.address(sight.topology(), own)
                .ifPresent(address -> owned.add(new Owned<>(value, parent, address, own)));
    }

    /** What belongs to the load balancers that are owned. */
    private record Parts(List<Owned<Listener>> listeners, List<Owned<Rule>> rules) {}

    private static Parts parts(Sight sight) {
        return sight.once("listeners-and-rules", () -> findParts(sight));
    }

    private static Parts findParts(Sight sight) {
        ElasticLoadBalancingV2Client elb = sight.aws().elb();
        List<Listener> listeners = new ArrayList<>();
        SortedMap<String, List<Rule>> rules = new TreeMap<>();
        for (Owned<LoadBalancer> balancer : ownLoadBalancers(sight)) {
            elb.describeListenersPaginator(request ->
                            request.loadBalancerArn(balancer.parent()).pageSize(PAGE))
                    .listeners()
                    .forEach(listeners::add);
        }
        List<String> arns = new ArrayList<>();
        for (Listener listener : listeners) {
            List<Rule> found = elb
                    .describeRulesPaginator(request ->
                            request.listenerArn(listener.listenerArn()).pageSize(PAGE))
                    .rules()
                    .stream()
                    .filter(rule -> !rule.isDefault())
                    .toList();
            rules.put(listener.listenerArn(), found);
            arns.add(listener.listenerArn());
            found.forEach(rule -> arns.add(rule.ruleArn()));
        }
        SortedMap<String, SortedMap<String, String>> tags = tags(elb, arns);
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
        for (Listener listener : listeners) {
            add(sight, listener, listener.listenerArn(), listener.loadBalancerArn(), tags, parts.listeners);
        }
        rules.forEach((listener, found) ->
                found.forEach(rule -> add(sight, rule, rule.ruleArn(), listener, tags, parts.rules)));
        return parts;
    }
}
