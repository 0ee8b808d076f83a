package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.Stock;
import dev.landform.fake.world.World;
import dev.landform.preflight.Need;
import dev.landform.preflight.Place;
import dev.landform.resource.Ref;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Listener rules: their number is limited per load balancer, over all its listeners. */
final class ListenerRules extends Behaviour<ListenerRule> {

    private final Serving serving;

    ListenerRules(Serving serving) {
        super(ListenerRule.TYPE);
        this.serving = serving;
    }

    @Override
    protected List<Operation<ListenerRule>> operations() {
        return List.of(
                new Operation<>(
                        "ModifyRule",
                        (rule, wanted) -> rule.withPaths(wanted.paths()).withForward(wanted.forward())),
                new Operation<>("SetRulePriorities", (rule, wanted) -> rule.withPriority(wanted.priority())),
                new Operation<>("AddTags", (rule, wanted) -> rule.withTags(wanted.tags())));
    }

    @Override
    protected void check(World world, ListenerRule wanted) {
        require(
                wanted.priority() >= 1 && wanted.priority() <= 50_000,
                "ValidationError",
                "a rule's priority is 1 to 50000, not " + wanted.priority());
        require(
                !wanted.paths().isEmpty() && wanted.paths().size() <= 5,
                "ValidationError",
                "a rule has 1 to 5 paths, not " + wanted.paths().size());
        Forwarding.check(serving, id(wanted.forward()), loadBalancer(world, wanted));
    }

    @Override
    protected long used(World world, ListenerRule wanted, String per) {
        return rulesOf(world, loadBalancer(world, wanted));
    }

    @Override
    protected Optional<Stock> stock(World world, Need need, String per) {
        return need.place()
                .filter(place -> need.isOf(ListenerRule.TYPE, "listener"))
                .flatMap(place -> loadBalancer(world, place))
                .map(balancer -> new Stock(balancer, rulesOf(world, balancer)));
    }

    /** Returns the id of the load balancer that a listener belongs to, or its address if it does not exist yet. */
    private static Optional<String> loadBalancer(World world, Place listener) {
        Optional<Listener> existing =
                listener.id().flatMap(id -> world.find(Listener.TYPE, id)).map(object -> object.as(Listener.TYPE));
        return existing.or(() -> listener.planned().map(Listener.class::cast))
                .map(Listener::loadBalancer)
                .map(Ref::toString);
    }

    private static long rulesOf(World world, String balancer) {
        return world.holders(LoadBalancer.TYPE, balancer, Listener.TYPE).stream()
                .mapToLong(listener -> world.holders(Listener.TYPE, listener.id(), ListenerRule.TYPE)
                        .size())
                .sum();
    }

    @Override
    protected Duration updated(
            World world, FakeObject object, ListenerRule before, ListenerRule after, Duration settling) {
        Forwarding.switched(world, serving, object, id(before.forward()), id(after.forward()));
        return settling;
    }

    private static String loadBalancer(World world, ListenerRule rule) {
        return id(world.get(Listener.TYPE, rule.listener()).loadBalancer());
    }
}
