package dev.landform.planning;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.plan.Difference;
import dev.landform.plan.DifferenceText;
import dev.landform.plan.Observed;
import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Origin;
import dev.landform.resource.Output;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says what has moved in the cloud since a plan was made: a pure function. What auto scaling moves does not count, nor
 * does what was on its way and has arrived: the plan waits for that anyway.
 */
public final class Moves {

    /** The id of every finding about a resource that moved. */
    public static final String CLOUD_MOVED = "cloud-moved";

    /** The id of the finding that says that this is another account than the plan's. */
    public static final String OTHER_ACCOUNT = "other-account";

    private static final String WHY = "The plan was made for what was there then. Applied now, it may do something else"
            + " than what was read in it.";
    private static final String FIX = "Plan again, and read what is different.";

    private final List<Finding> findings = new ArrayList<>();

    private Moves() {}

    /**
     * Returns one error for each resource that appeared, went, or changed, by address; none if all is as it was.
     *
     * @param plan a plan
     * @param now what is there now
     * @throws IllegalArgumentException if plan and snapshot are of different topologies or regions
     */
    public static List<Finding> since(Plan plan, Snapshot now) {
        if (!plan.topology().equals(now.topology()) || !plan.region().equals(now.region())) {
            throw new IllegalArgumentException("the plan is of " + plan.topology() + " in " + plan.region()
                    + ", the snapshot of " + now.topology() + " in " + now.region());
        }
        Moves moves = new Moves();
        String account = plan.basis().account();
        if (!account.isEmpty() && !account.equals(now.facts().account())) {
            moves.otherAccount(account, now.facts().account());
        } else {
            moves.compare(byId(plan.basis().found()), byId(now.resources()));
        }
        return moves.findings.stream().sorted().toList();
    }

    private static SortedMap<Key, Observed> byId(List<Observed> all) {
        SortedMap<Key, Observed> byId = new TreeMap<>();
        all.forEach(observed -> byId.put(new Key(observed.resource().type(), observed.id()), observed));
        return byId;
    }

    private void compare(SortedMap<Key, Observed> before, SortedMap<Key, Observed> now) {
        before.forEach((key, then) -> {
            if (now.containsKey(key)) {
                changes(then, now.get(key)).ifPresent(what -> moved(then, what));
            } else if (then.condition() != Condition.DELETING) {
                moved(then, "is gone");
            }
        });
        now.forEach((key, found) -> {
            if (!before.containsKey(key)) {
                moved(found, "was not there when the plan was made");
            }
        });
    }

    private static Optional<String> changes(Observed then, Observed now) {
        List<String> changes = new ArrayList<>();
        if (!then.address().equals(now.address()) && !then.resource().type().isKeyed()) {
            changes.add("is now tagged as " + now.address());
        }
        condition(then.condition(), now.condition()).ifPresent(changes::add);
        for (Difference difference : differences(then, now)) {
            changes.add("has another " + difference.attribute() + " (" + DifferenceText.value(difference.before())
                    + " then, " + DifferenceText.value(difference.after()) + " now)");
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", changes));
    }

    private static Optional<String> condition(Condition then, Condition now) {
        if (then == now) {
            return Optional.empty();
        }
        return switch (now) {
            case FAILED -> Optional.of("has failed");
            case DELETING -> Optional.of("is being deleted");
            case ACTIVE, PENDING ->
                switch (then) {
                    case FAILED -> Optional.of("had failed and has recovered");
                    case DELETING -> Optional.of("is no longer being deleted");
                    case ACTIVE, PENDING -> Optional.empty();
                };
        };
    }

    private static List<Difference> differences(Observed then, Observed now) {
        List<Difference> differences = new ArrayList<>();
        for (Attribute<?> attribute : then.resource().type().attributes()) {
            Object before = attribute.of(then.resource());
            Object after = attribute.of(now.resource());
            if (attribute.change() != Change.INITIAL && !before.equals(after)) {
                differences.add(new Difference(attribute.name(), before, after, attribute.change()));
            }
        }
        for (Output output : then.resource().type().outputs()) {
            String before = then.binding().outputs().get(output.name());
            String after = now.binding().outputs().getOrDefault(output.name(), "");
            if (before != null && !output.volatileOnUpdate() && !before.equals(after)) {
                differences.add(new Difference(output.name(), before, after, Change.IN_PLACE));
            }
        }
        return differences;
    }

    private void moved(Observed observed, String what) {
        String name = "The " + observed.resource().type() + " " + observed.id();
        findings.add(new Finding(
                Severity.ERROR,
                CLOUD_MOVED,
                observed.address().path(),
                Origin.UNKNOWN,
                name + " " + what + ".",
                WHY,
                FIX));
    }

    private void otherAccount(String then, String now) {
        findings.add(new Finding(
                Severity.ERROR,
                OTHER_ACCOUNT,
                "account",
                Origin.UNKNOWN,
                "The plan was made for the account " + then + ", and this is " + now + ".",
                "Nothing that was found then is here, and names belong to the other account.",
                "Use the credentials of " + then + ", or plan for this account."));
    }

    private record Key(ResourceType<?> type, String id) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.<Key, ResourceType<?>>comparing(Key::type).thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
