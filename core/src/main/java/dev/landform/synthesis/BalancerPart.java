package dev.landform.synthesis;

import dev.landform.model.Intent;
import dev.landform.model.Path;
import dev.landform.model.Priorities;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ordering;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Tags;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.HealthCheck;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The public load balancer: its group, its listeners, and for each service with a path a target group and rules. */
final class BalancerPart {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Duration DRAINING = Duration.ofSeconds(30);

    private final Draft draft;
    private final Intent intent;

    private BalancerPart(Draft draft) {
        this.draft = draft;
        this.intent = draft.intent();
    }

    static void add(Draft draft) {
        if (!draft.hasBalancer()) {
            return;
        }
        BalancerPart part = new BalancerPart(draft);
        part.group();
        part.balancer();
        part.listeners();
        part.targets();
    }

    private void group() {
        draft.add(
                SecurityGroup.builder()
                        .address(Addresses.BALANCER_GROUP)
                        .vpc(Ref.to(Addresses.VPC))
                        .description("Load balancer of " + intent.name())
                        .openEgress(true)
                        .tags(draft.tags(Addresses.BALANCER, Tags.none()))
                        .build(),
                intent.origins().element(),
                "");
        webPort("http", HTTP);
        webPort("https", HTTPS);
    }

    private void webPort(String word, int port) {
        draft.add(
                SecurityGroupRule.builder()
                        .address(Addresses.BALANCER_GROUP.child(word))
                        .group(Ref.to(Addresses.BALANCER_GROUP))
                        .fromPort(port)
                        .toPort(port)
                        .cidr(Cidr.ANYWHERE)
                        .source(Optional.empty())
                        .description("Web traffic from everywhere")
                        .build(),
                intent.origins().element(),
                "clients reach the load balancer");
    }

    private void balancer() {
        draft.add(
                LoadBalancer.builder()
                        .address(Addresses.BALANCER)
                        .vpc(Ref.to(Addresses.VPC))
                        .subnets(Refs.to(Zones.words(intent.network()).stream()
                                .map(Addresses::publicSubnet)
                                .toList()))
                        .securityGroups(Refs.to(Addresses.BALANCER_GROUP))
                        .deletionProtection(intent.balancerProtection())
                        .idleTimeout(intent.idleTimeout())
                        .tags(draft.tags(Addresses.BALANCER, Tags.none()))
                        .build(),
                intent.origins().element(),
                "");
    }

    private void listeners() {
        Optional<Ref<TargetGroup>> everything = draft.services().values().stream()
                .filter(service -> Serving.paths(service).stream().anyMatch(Path::isEverything))
                .findFirst()
                .map(service -> Ref.to(draft.at(service.name()).targetGroup()));
        boolean secure = intent.certificateArn().isPresent();
        listener(HTTP, Optional.empty(), secure, secure ? Optional.empty() : everything);
        if (secure) {
            listener(HTTPS, intent.certificateArn(), false, everything);
            redirectAfter(Addresses.listener(HTTPS));
        }
    }

    private void listener(
            int port, Optional<String> certificate, boolean redirect, Optional<Ref<TargetGroup>> forward) {
        Address address = Addresses.listener(port);
        draft.add(
                Listener.builder()
                        .address(address)
                        .loadBalancer(Ref.to(Addresses.BALANCER))
                        .port(port)
                        .certificateArn(certificate)
                        .redirectToHttps(redirect)
                        .forward(forward)
                        .tags(draft.tags(address, Tags.none()))
                        .build(),
                intent.origins().of("https"),
                "");
    }

    private void targets() {
        List<Path> paths = new ArrayList<>();
        draft.services().values().forEach(service -> paths.addAll(Serving.paths(service)));
        SortedMap<String, Integer> priorities = Priorities.of(paths);
        Address listener = Addresses.listener(intent.certificateArn().isPresent() ? HTTPS : HTTP);
        for (Service service : draft.services().values()) {
            if (Serving.isBalanced(service)) {
                targetGroup(service);
            }
            for (Path path : Serving.paths(service)) {
                Integer priority = priorities.get(path.pattern());
                if (!path.isEverything() && priority != null) {
                    rule(service, path, priority, listener);
                }
            }
        }
    }

    private void targetGroup(Service service) {
        Address address = draft.at(service.name()).targetGroup();
        draft.add(
                TargetGroup.builder()
                        .address(address)
                        .vpc(Ref.to(Addresses.VPC))
                        .port(service.port())
                        .healthCheck(HealthCheck.of(service.healthPath()))
                        .deregistrationDelay(service.draining().orElse(DRAINING))
                        .tags(draft.tags(draft.at(service.name()).service(), service.tags()))
                        .build(),
                service.origins().of("route"),
                "");
    }

    private void rule(Service service, Path path, int priority, Address listener) {
        Address address = draft.at(service.name()).service().child("path/" + Paths.word(path.pattern()));
        Origin origin = path.origin();
        draft.add(
                ListenerRule.builder()
                        .address(address)
                        .listener(Ref.to(listener))
                        .priority(priority)
                        .paths(List.of(path.pattern()))
                        .forward(Ref.to(draft.at(service.name()).targetGroup()))
                        .tags(draft.tags(draft.at(service.name()).service(), service.tags()))
                        .build(),
                origin,
                path.pattern() + " goes to " + service.name());
        if (intent.certificateArn().isPresent()) {
            redirectAfter(address);
        }
    }

    private void redirectAfter(Address earlier) {
        draft.order(new Ordering(
                Addresses.listener(HTTP),
                earlier,
                Milestone.EXISTS,
                "a redirect to HTTPS needs all that answers there"));
    }
}
