package dev.landform.testkit;

import dev.landform.reach.Exposure;
import dev.landform.reach.Flow;
import dev.landform.reach.Passage;
import dev.landform.reach.Place;
import dev.landform.reach.Reachability;
import dev.landform.reach.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about who can reach whom. Names are those of services and databases, or {@code internet}, {@code
 * load-balancer}, {@code s3}, {@code systems-manager}; one that is not there is an {@link IllegalArgumentException},
 * so that a misspelt name never passes for one that nobody reaches.
 *
 * @param <A> what the assertions are about
 */
public final class ReachabilityAssert<A> extends AbstractAssert<ReachabilityAssert<A>, A> {

    private final Reachability reachability;

    ReachabilityAssert(A actual, Reachability reachability) {
        super(actual, ReachabilityAssert.class);
        this.reachability = reachability;
    }

    /**
     * Fails if the internet reaches one of these, directly or over the load balancer, or if one is in a security group
     * that lets public addresses in, whether or not packets from there would arrive.
     */
    public ReachabilityAssert<A> neverExposes(String... names) {
        for (String name : names) {
            Place place = reachability.place(name);
            Passage passage = reachability.path(Place.internet(), place);
            if (passage.isOpen()) {
                failWithMessage("expected the internet not to reach %s, but it does: %s", name, passage.hops());
            }
            for (Flow flow : reachability.flows()) {
                if (flow.from().equals(Place.internet()) && flow.to().equals(place)) {
                    failWithMessage("expected the internet not to reach %s, but some of it does: %s", name, flow);
                }
            }
            for (Exposure exposure : reachability.exposures()) {
                if (exposure.members().contains(place)) {
                    failWithMessage("expected %s not to be open to public addresses, but %s", name, exposure);
                }
            }
        }
        return this;
    }

    /** Starts an assertion about all those who reach something; {@link Callers#from} says who they are. */
    public Callers<A> onlyReaches(String name, int port) {
        return new Callers<>(this, reachability.place(name), port);
    }

    /** Fails unless there is a way from each of these to the next, from every zone. */
    public ReachabilityAssert<A> reaches(String from, String to, String... onward) {
        Place[] places = Arrays.stream(onward).map(reachability::place).toArray(Place[]::new);
        reachability
                .path(reachability.place(from), reachability.place(to), places)
                .stop()
                .ifPresent(this::failWith);
        return this;
    }

    private void failWith(Stop stop) {
        failWithMessage("%s", stop);
    }

    /**
     * Says who reaches something, and nobody else does.
     *
     * @param <A> what the assertions are about
     */
    public static final class Callers<A> {

        private final ReachabilityAssert<A> from;
        private final Place place;
        private final int port;

        private Callers(ReachabilityAssert<A> from, Place place, int port) {
            this.from = from;
            this.place = place;
            this.port = port;
        }

        /** Fails unless exactly these open connections to it, from every zone, and on that port alone. */
        public ReachabilityAssert<A> from(String... names) {
            Reachability reachability = from.reachability;
            SortedSet<Place> wanted = new TreeSet<>();
            for (String name : names) {
                wanted.add(reachability.place(name));
            }
            List<Flow> uninvited = reachability.flows().stream()
                    .filter(flow -> flow.to().equals(place))
                    .filter(flow -> !wanted.contains(flow.from())
                            || flow.ports().first() != port
                            || flow.ports().last() != port)
                    .toList();
            if (!uninvited.isEmpty()) {
                from.failWithMessage(
                        "expected only %s to reach %s, on port %s, but there is also %s",
                        wanted, place, port, uninvited);
            }
            for (Place caller : wanted) {
                reachability.path(caller, place, port).stop().ifPresent(from::failWith);
            }
            return from;
        }
    }
}
