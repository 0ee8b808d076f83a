package dev.landform.execute;

import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.provider.Call;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run of a plan: what both drivers have in common. All but {@link #make} is for the coordinating thread alone.
 */
class Run {

    private static final SortedSet<String> NOTHING = new TreeSet<>();

    private final Provider provider;
    private final Plan plan;
    private final Scheduler scheduler;
    private final LiveBindings bindings;
    private final Listeners listeners;
    private final List<Event> events = new ArrayList<>();
    private final Map<Address, SortedSet<String>> leaving = new ConcurrentHashMap<>();

    Run(Provider provider, Plan plan, Scheduler scheduler, Listeners listeners) {
        this.provider = provider;
        this.plan = plan;
        this.scheduler = scheduler;
        this.listeners = listeners;
        this.bindings = new LiveBindings(plan);
        for (Step step : plan.steps()) {
            if (step instanceof Delete delete) {
                leaving.merge(delete.address(), new TreeSet<>(List.of(delete.id())), Run::union);
            }
        }
    }

    /** Takes in what has happened, tells everybody, and returns the calls to be made now. */
    List<Action.Make> accept(Instant now, Signal signal) {
        List<Action.Make> calls = new ArrayList<>();
        for (Action action : scheduler.accept(now, signal)) {
            if (action instanceof Action.Make make) {
                calls.add(make);
            } else if (action instanceof Action.Tell tell) {
                bindings.accept(tell.event());
                if (tell.event() instanceof Event.Ready ready && ready.step() instanceof Delete delete) {
                    leaving.computeIfPresent(delete.address(), (address, ids) -> without(ids, delete.id()));
                }
                events.add(tell.event());
                listeners.accept(tell.event());
            }
        }
        return calls;
    }

    private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> more) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    /** What is gone leaves no longer: where names are ids, the next one has the same. */
    private static SortedSet<String> without(SortedSet<String> ids, String gone) {
        SortedSet<String> fewer = new TreeSet<>(ids);
        fewer.remove(gone);
        return fewer;
    }

    /** Returns when a tick is wanted. */
    Optional<Instant> wake() {
        return scheduler.wake();
    }

    boolean isEnded() {
        return scheduler.isEnded();
    }

    /** Returns the call as the provider sees it. */
    Call call(Action.Make make) {
        Step step = plan.steps().get(make.step());
        return new Call(
                plan.topology(),
                plan.region(),
                step,
                make.attempt(),
                bindings,
                leaving.getOrDefault(step.address(), NOTHING));
    }

    /** Makes the call and returns what came of it; throws nothing. Thread-safe. */
    Signal make(Action.Make make) {
        try {
            if (make instanceof Action.Poll poll) {
                Readiness readiness = provider.poll(call(make), poll.receipt());
                return new Signal.Polled(
                        make.step(), Objects.requireNonNull(readiness, "the provider returned no readiness"));
            }
            Receipt receipt = provider.execute(call(make));
            return new Signal.Executed(
                    make.step(), Objects.requireNonNull(receipt, "the provider returned no receipt"));
        } catch (ProviderException e) {
            return new Signal.Broke(make.step(), e);
        } catch (Throwable bug) { // Whatever it is, the coordinator has to hear of it, or it would wait for ever.
            return new Signal.Broke(make.step(), bug);
        }
    }

    /** Returns the outcome; only when ended. */
    Outcome outcome() {
        Instant begun = events.get(0).at();
        List<Result> results = scheduler.results();
        return new Outcome(
                plan,
                results,
                events,
                begun,
                Duration.between(begun, events.get(events.size() - 1).at()),
                scheduler.counts(),
                bindings.existing(plan, results));
    }
}
