package dev.landform.testkit.safety;

import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import dev.landform.resource.ResourceGraph;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has to hold at every point while a plan is carried out, also if the run ends there and nobody comes for hours:
 * the four {@linkplain Breach.Rule rules}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Safety safety = Safety.of(plan, Synthesis.of(topology).graph());
 * SafetyWatch watch = new SafetyWatch(provider, safety);
 * Executor.on(watch).run(plan);
 * assertThat(watch.breaches()).isEmpty();
 * }</pre>
 *
 * <p>What is in order at the start is taken from the plan's {@linkplain Plan#basis() basis}. What a plan cannot avoid it
 * says itself: where something new waits for the deletion of something old, all that stands on the old one is down
 * meanwhile ({@link #down()}), and nothing else may be.
 */
public final class Safety {

    private final Reach reach;
    private final Custody custody;
    private final Serving serving;

    private Safety(Plan plan, ResourceGraph desired) {
        Announcements announcements = Announcements.of(plan);
        this.custody = new Custody(plan, announcements);
        this.serving = new Serving(plan, desired, announcements);
        this.reach = new Reach(plan, desired, serving);
    }

    /** Returns what has to hold while that plan, which was made for that graph, is carried out. */
    public static Safety of(Plan plan, ResourceGraph desired) {
        return new Safety(plan, desired);
    }

    /**
     * Returns what does not hold at a moment; of {@link Breach.Rule#SERVICE} a snapshot says nothing.
     *
     * @param now what is there
     * @param begun the {@linkplain Step#key() keys} of the steps of which a call was made
     */
    public SortedSet<Breach> breaches(Snapshot now, Set<String> begun) {
        Found found = Found.of(now.resources());
        SortedSet<Breach> breaches = new TreeSet<>(reach.breaches(now));
        breaches.addAll(Forwarding.breaches(found));
        breaches.addAll(custody.breaches(found, begun));
        return breaches;
    }

    /** Returns what would not hold once a step is carried out now, even if the cloud refuses it. */
    public SortedSet<Breach> breaches(Snapshot now, Step next) {
        return new TreeSet<>(Forwarding.breaches(Found.of(now.resources()), next));
    }

    /**
     * Returns the listeners, rules and auto scaling groups that are there before and after, and how many healthy targets
     * or instances each has to have all along; without those that are {@link #down()}.
     */
    public SortedMap<Address, Integer> leastHealthy() {
        return Collections.unmodifiableSortedMap(serving.least());
    }

    /** Returns the listeners, rules and auto scaling groups that the plan cannot but take down, and what it says of that. */
    public SortedMap<Address, String> down() {
        return Collections.unmodifiableSortedMap(serving.down());
    }
}
