package dev.landform.render;

import dev.landform.plan.Await;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.database.DbInstance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan's steps as people count them: a new resource and the old one whose place it takes are one entry, and so are
 * the two parts of a change.
 *
 * @param all the entries, by address
 */
record Entries(List<Entry> all) {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::address).thenComparing(Entry::sign).thenComparing(Entry::name);

    static Entries of(Plan plan) {
        SortedSet<Address> replaced = new TreeSet<>();
        SortedSet<Address> updated = new TreeSet<>();
        for (Step step : plan.steps()) {
            if (step instanceof Create create && create.replacement()) {
                replaced.add(step.address());
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step instanceof Create create) {
                entries.add(created(create));
            } else if (step instanceof Update update) {
                if (updated.add(step.address())) {
                    entries.add(updated(update));
                }
            } else if (step instanceof Delete delete) {
                if (!(replaced.contains(step.address()) && makesWay(delete))) {
                    entries.add(deleted(delete));
                }
            } else {
                Await await = (Await) step;
                entries.add(new Entry(
                        Sign.AWAIT, step.resource(), await.id(), step.reason().text(), "", List.of(), Origin.UNKNOWN));
            }
        }
        return new Entries(entries.stream().sorted(ORDER).toList());
    }

    /** Returns the entries by what they belong to, in the order in which people think of it. */
    List<Group> groups() {
        SortedMap<Group.Key, List<Entry>> groups = new TreeMap<>();
        for (Entry entry : all) {
            groups.computeIfAbsent(Group.Key.of(entry.address()), key -> new ArrayList<>())
                    .add(entry);
        }
        List<Group> list = new ArrayList<>();
        groups.forEach((key, entries) -> list.add(new Group(key, ReadingOrder.of(entries))));
        return list;
    }

    private static Entry created(Create create) {
        Reason reason = create.reason();
        String name = create.name().orElse("");
        if (!create.replacement()) {
            return new Entry(Sign.CREATE, create.resource(), name, create.intent(), "", List.of(), create.origin());
        }
        if (reason instanceof Reason.Differs differs) {
            return new Entry(
                    Sign.REPLACE, create.resource(), name, create.intent(), "", differs.differences(), create.origin());
        }
        return new Entry(Sign.REPLACE, create.resource(), name, reason.text(), "", List.of(), create.origin());
    }

    private static Entry updated(Update update) {
        return new Entry(
                Sign.UPDATE,
                update.resource(),
                update.id(),
                update.intent(),
                "",
                update.differences(),
                update.origin());
    }

    private static Entry deleted(Delete delete) {
        Reason reason = delete.reason();
        String why = reason instanceof Reason.Dropped ? "no longer in the topology" : reason.text();
        return new Entry(Sign.DELETE, delete.resource(), delete.id(), why, loss(delete), List.of(), Origin.UNKNOWN);
    }

    private static String loss(Delete delete) {
        if (delete.resource() instanceof DbInstance && delete.keepLastCopy()) {
            return "a final snapshot is taken first";
        }
        return delete.type().data().map(what -> "loses " + what).orElse("");
    }

    private static boolean makesWay(Delete delete) {
        return delete.reason() instanceof Reason.Superseded || delete.reason() instanceof Reason.Broken;
    }
}
