package dev.landform.testkit.safety;

import dev.landform.plan.Cause;
import dev.landform.plan.Delete;
import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a plan says has to go before something else can come; until that is there, what stands on it is down. */
final class Announcements {

    private final SortedMap<Address, String> reasons = new TreeMap<>();

    private Announcements() {}

    static Announcements of(Plan plan) {
        Announcements announcements = new Announcements();
        for (Edge edge : plan.edges()) {
            Step earlier = plan.steps().get(edge.before());
            Step later = plan.steps().get(edge.after());
            if (earlier instanceof Delete && !(later instanceof Delete) && edge.cause() instanceof Cause.Succession) {
                announcements.reasons.putIfAbsent(
                        earlier.address(),
                        "'" + later.key() + "' waits for '" + earlier.key() + "': "
                                + edge.cause().text());
            }
        }
        return announcements;
    }

    boolean goesFirst(Address address) {
        return reasons.containsKey(address);
    }

    Optional<String> why(Address address) {
        return Optional.ofNullable(reasons.get(address));
    }
}
