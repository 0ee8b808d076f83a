package dev.landform.testkit.safety;

import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.reach.Place;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who serves before and after a plan, how many healthy servers each has to have, and whom the plan says it takes down. */
final class Serving {

    private final Found before;
    private final Announcements announcements;
    private final SortedMap<Address, Integer> least = new TreeMap<>();
    private final SortedMap<Address, String> down = new TreeMap<>();

    Serving(Plan plan, ResourceGraph desired, Announcements announcements) {
        this.before = Found.of(plan.basis().found());
        this.announcements = announcements;
        for (Observed observed : before.all()) {
            desired.find(observed.address())
                    .filter(after -> after.type().equals(observed.resource().type()))
                    .ifPresent(after -> add(observed, after, desired));
        }
    }

    SortedMap<Address, Integer> least() {
        return least;
    }

    SortedMap<Address, String> down() {
        return down;
    }

    /** Returns whether the plan takes down what goes by that name in questions of who reaches whom. */
    boolean isDown(Place place) {
        return switch (place.kind()) {
            case LOAD_BALANCER -> isDown(LoadBalancer.TYPE, "load-balancer");
            case SERVICE -> isDown(AutoScalingGroup.TYPE, "service/" + place.name() + "/auto-scaling-group");
            case DATABASE -> isDown(DbInstance.TYPE, "database/" + place.name() + "/instance");
            default -> false;
        };
    }

    private boolean isDown(ResourceType<?> type, String path) {
        return before.all().stream()
                .filter(one -> one.resource().type().equals(type)
                        && one.address().path().equals(path))
                .anyMatch(one -> takenDown(one).isPresent());
    }

    private void add(Observed observed, Resource after, ResourceGraph desired) {
        if (after instanceof AutoScalingGroup group) {
            add(observed, Math.min(((AutoScalingGroup) observed.resource()).min(), group.min()));
        } else if (!Found.forwards(after).isEmpty()
                && !Found.forwards(observed.resource()).isEmpty()) {
            int then = 0;
            for (Observed group : before.all()) {
                if (isBehind(group, observed.resource())) {
                    then += ((AutoScalingGroup) group.resource()).min();
                }
            }
            int later = 0;
            for (Resource group : desired.resources()) {
                if (group instanceof AutoScalingGroup scaling
                        && scaling.targetGroups().stream().anyMatch(Found.forwards(after)::contains)) {
                    later += scaling.min();
                }
            }
            add(observed, Math.min(then, later));
        }
    }

    private void add(Observed observed, int least) {
        Optional<String> why = takenDown(observed);
        if (why.isPresent()) {
            down.put(observed.address(), why.orElseThrow());
        } else {
            this.least.put(observed.address(), least);
        }
    }

    private static boolean isBehind(Observed group, Resource sender) {
        return group.resource() instanceof AutoScalingGroup scaling
                && scaling.targetGroups().stream().anyMatch(Found.forwards(sender)::contains);
    }

    /** Returns what the plan announces of something that a listener, rule or group cannot serve without. */
    private Optional<String> takenDown(Observed server) {
        Deque<Observed> open = new ArrayDeque<>();
        Set<Observed> seen = new HashSet<>();
        open.add(server);
        while (!open.isEmpty()) {
            Observed one = open.remove();
            if (seen.add(one)) {
                Optional<String> why = announcements.why(one.address());
                if (why.isPresent()) {
                    return why;
                }
                open.addAll(before.targets(one.resource()));
                before.all().stream().filter(other -> carries(other, one)).forEach(open::add);
            }
        }
        return Optional.empty();
    }

    private boolean carries(Observed other, Observed one) {
        Resource resource = other.resource();
        if (one.resource() instanceof TargetGroup) {
            return resource instanceof AutoScalingGroup group
                    && group.targetGroups().all().contains(Ref.<TargetGroup>physical(one.id()));
        }
        return (resource instanceof RouteTableAssociation association && means(association.subnet(), one))
                || (resource instanceof Route route && means(route.routeTable(), one))
                || (resource instanceof SecurityGroupRule rule && means(rule.group(), one));
    }

    private boolean means(Ref<?> ref, Observed one) {
        return before.find(one.resource().type(), ref).filter(one::equals).isPresent();
    }
}
