package dev.landform.render;

import dev.landform.resource.Cidr;
import dev.landform.resource.Resource;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import java.util.Optional;

/** What is salient in what lets traffic in and sends it on. */
final class TrafficPhrases {

    private TrafficPhrases() {}

    static Optional<List<String>> of(Resource resource, Names names) {
        if (resource instanceof SecurityGroup group) {
            return Optional.of(List.of(group.openEgress() ? "lets everything out" : "lets nothing out"));
        }
        if (resource instanceof SecurityGroupRule rule) {
            return Optional.of(List.of(rule(rule, names)));
        }
        if (resource instanceof LoadBalancer balancer) {
            return Optional.of(List.of(
                    "internet-facing in " + names.all(balancer.subnets()),
                    balancer.deletionProtection() ? "protected" : "unprotected"));
        }
        if (resource instanceof Listener listener) {
            return Optional.of(List.of(listener(listener, names)));
        }
        if (resource instanceof ListenerRule rule) {
            return Optional.of(List.of(String.join(" ", rule.paths()), "priority " + rule.priority()));
        }
        if (resource instanceof TargetGroup group) {
            return Optional.of(List.of(group.port() + " checked at " + group.healthCheck()));
        }
        return Optional.empty();
    }

    private static String rule(SecurityGroupRule rule, Names names) {
        String ports = rule.fromPort() == rule.toPort()
                ? String.valueOf(rule.fromPort())
                : rule.fromPort() + "-" + rule.toPort();
        String source = rule.cidr()
                .map(Cidr::toString)
                .or(() -> rule.source().map(names::owner))
                .orElse("nowhere");
        return ports + " from " + source;
    }

    private static String listener(Listener listener, Names names) {
        String port = (listener.certificateArn().isPresent() ? "HTTPS :" : "HTTP :") + listener.port();
        if (listener.redirectToHttps()) {
            return port + " redirects to HTTPS";
        }
        return port + listener.forward().map(to -> " to " + names.owner(to)).orElse(" answers 404") + " by default";
    }
}
