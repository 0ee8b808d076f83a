package dev.landform.reach;

import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What load balancers listen to, and whom they forward to. */
final class Balancing {

    private static final String EVERYTHING = "/*";

    /**
     * A port on which a load balancer listens.
     *
     * @param listener the listener
     * @param balancer the load balancer
     * @param port the port
     * @param redirects whether it only sends clients to HTTPS
     */
    record Door(Address listener, Address balancer, int port, boolean redirects) {}

    /**
     * A forwarding of requests.
     *
     * @param door where they come in
     * @param by the listener's rule, or the listener itself for what no rule matches
     * @param pattern the paths
     * @param group the scaling group that they go to
     * @param port the port of its instances
     */
    record Forward(Door door, Address by, String pattern, Address group, int port) {}

    private static final Comparator<Forward> ORDER = Comparator.comparing(
                    (Forward forward) -> forward.pattern().equals(EVERYTHING) ? 1 : 0)
            .thenComparing(Forward::by)
            .thenComparing(Forward::pattern)
            .thenComparing(Forward::group);

    private final Map<Address, List<Door>> doors = new HashMap<>();
    private final Map<Address, List<Forward>> byGroup = new HashMap<>();
    private final List<Forward> all = new ArrayList<>();

    private Balancing() {}

    static Balancing of(Inventory inventory) {
        Balancing balancing = new Balancing();
        Map<Address, List<AutoScalingGroup>> registered = new HashMap<>();
        for (AutoScalingGroup group : inventory.all(AutoScalingGroup.TYPE)) {
            for (TargetGroup target : inventory.findAll(group.targetGroups(), TargetGroup.TYPE)) {
                registered
                        .computeIfAbsent(target.address(), key -> new ArrayList<>())
                        .add(group);
            }
        }
        Map<Address, Door> listeners = new HashMap<>();
        for (Listener listener : inventory.all(Listener.TYPE)) {
            inventory.address(listener.loadBalancer(), LoadBalancer.TYPE).ifPresent(balancer -> {
                Door door = new Door(listener.address(), balancer, listener.port(), listener.redirectToHttps());
                listeners.put(listener.address(), door);
                balancing
                        .doors
                        .computeIfAbsent(balancer, key -> new ArrayList<>())
                        .add(door);
                listener.forward()
                        .filter(target -> !listener.redirectToHttps())
                        .ifPresent(target ->
                                balancing.forward(inventory, registered, door, door.listener(), EVERYTHING, target));
            });
        }
        for (ListenerRule rule : inventory.all(ListenerRule.TYPE)) {
            Optional<Door> door =
                    inventory.address(rule.listener(), Listener.TYPE).map(listeners::get);
            door.ifPresent(found -> rule.paths()
                    .forEach(pattern ->
                            balancing.forward(inventory, registered, found, rule.address(), pattern, rule.forward())));
        }
        balancing
                .doors
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing(Door::redirects).thenComparing(Door::port, Comparator.reverseOrder())));
        balancing.byGroup.values().forEach(list -> list.sort(ORDER));
        balancing.all.sort(ORDER);
        return balancing;
    }

    private void forward(
            Inventory inventory,
            Map<Address, List<AutoScalingGroup>> registered,
            Door door,
            Address by,
            String pattern,
            Ref<TargetGroup> target) {
        inventory.find(target, TargetGroup.TYPE).ifPresent(found -> {
            for (AutoScalingGroup group : registered.getOrDefault(found.address(), List.of())) {
                Forward forward = new Forward(door, by, pattern, group.address(), found.port());
                byGroup.computeIfAbsent(group.address(), key -> new ArrayList<>())
                        .add(forward);
                all.add(forward);
            }
        });
    }

    /** Returns the ports on which a load balancer listens, those that only redirect last. */
    List<Door> doors(Machine balancer) {
        return doors.getOrDefault(balancer.address(), List.of());
    }

    /** Returns what is forwarded to a service's instances, by the rule; what no rule matches comes last. */
    List<Forward> forwards(Machine service) {
        return byGroup.getOrDefault(service.address(), List.of());
    }

    List<Forward> all() {
        return all;
    }
}
