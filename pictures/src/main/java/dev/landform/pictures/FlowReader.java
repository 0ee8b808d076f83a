package dev.landform.pictures;

import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from security group rules and listener rules which traffic is allowed. */
final class FlowReader {

    private final GraphIndex index;
    private final SortedMap<Address, SortedSet<String>> carriers = new TreeMap<>();
    private final SortedSet<String> balancers = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> paths = new TreeMap<>();

    FlowReader(GraphIndex index) {
        this.index = index;
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            balancers.add(balancer.address().path());
            carries(balancer.address().path(), balancer.securityGroups());
        }
        for (AutoScalingGroup group : index.all(AutoScalingGroup.class)) {
            index.find(group.launchTemplate(), LaunchTemplate.class)
                    .ifPresent(template -> carries(GraphIndex.element(group.address()), template.securityGroups()));
        }
        for (DbInstance database : index.all(DbInstance.class)) {
            carries(GraphIndex.element(database.address()), database.securityGroups());
        }
        for (ListenerRule rule : index.all(ListenerRule.class)) {
            forwards(rule.forward(), rule.paths());
        }
        for (Listener listener : index.all(Listener.class)) {
            listener.forward().ifPresent(target -> forwards(target, List.of("all else")));
        }
    }

    /** Returns one flow for each pair that may talk, with all its ports. */
    List<Flow> flows() {
        SortedMap<Flow, List<String>> ports = new TreeMap<>();
        for (SecurityGroupRule rule : index.all(SecurityGroupRule.class)) {
            for (String to : carriers(rule.group())) {
                for (String from : sources(rule)) {
                    Flow pair = new Flow(from, to, "");
                    if (!from.equals(to)) {
                        List<String> known = ports.computeIfAbsent(pair, key -> new ArrayList<>());
                        if (!known.contains(range(rule))) {
                            known.add(range(rule));
                        }
                    }
                }
            }
        }
        List<Flow> flows = new ArrayList<>();
        ports.forEach((pair, known) ->
                flows.add(new Flow(pair.from(), pair.to(), String.join(", ", known) + requests(pair))));
        return flows;
    }

    private String requests(Flow pair) {
        SortedSet<String> served = paths.getOrDefault(pair.to(), new TreeSet<>());
        return balancers.contains(pair.from()) && !served.isEmpty() ? " " + String.join(", ", served) : "";
    }

    private static String range(SecurityGroupRule rule) {
        return rule.fromPort() == rule.toPort() ? ":" + rule.fromPort() : ":" + rule.fromPort() + "–" + rule.toPort();
    }

    private SortedSet<String> sources(SecurityGroupRule rule) {
        SortedSet<String> sources = new TreeSet<>();
        rule.source().ifPresent(group -> sources.addAll(carriers(group)));
        rule.cidr().ifPresent(block -> sources.add(block.toString()));
        return sources;
    }

    private void carries(String element, Refs<SecurityGroup> groups) {
        for (SecurityGroup group : index.find(groups, SecurityGroup.class)) {
            carriers.computeIfAbsent(group.address(), key -> new TreeSet<>()).add(element);
        }
    }

    private SortedSet<String> carriers(Ref<SecurityGroup> group) {
        return index.find(group, SecurityGroup.class)
                .map(found -> carriers.getOrDefault(found.address(), new TreeSet<>()))
                .orElseGet(TreeSet::new);
    }

    private void forwards(Ref<TargetGroup> target, List<String> patterns) {
        for (AutoScalingGroup group : index.all(AutoScalingGroup.class)) {
            if (group.targetGroups().all().contains(target)) {
                paths.computeIfAbsent(GraphIndex.element(group.address()), key -> new TreeSet<>())
                        .addAll(patterns);
            }
        }
    }
}
