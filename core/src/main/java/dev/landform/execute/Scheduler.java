package dev.landform.execute;

import dev.landform.plan.Await;
import dev.landform.plan.Binding;
import dev.landform.plan.Delete;
import dev.landform.plan.Expectation;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Decides which call of a plan is made when: signals in, actions out. Holds no clock, no thread and no provider, so
 * equal signals give equal actions.
 *
 * <p>Not thread-safe. Signals come in the order of time.
 */
final class Scheduler {

    private static final Duration POLL_WAIT_MIN = Duration.ofMillis(1);

    private final Plan plan;
    private final int callsMax;
    private final RetryPolicy policy;
    private final StepGraph graph;
    private final WorkQueue work;
    private final Timers timers = new Timers();
    private final Troubles troubles;
    private final Ledger ledger;
    private final Frontier frontier;
    private final Phase[] phases;
    private int inFlight;
    private boolean cancelled;
    private boolean leaseLost;
    private boolean endTold;
    private Instant begun = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private List<Action> actions = new ArrayList<>();

    /**
     * Makes a scheduler.
     *
     * @param callsMax how many calls may be in flight at a time; at least 1
     * @param random the source of jitter
     */
    Scheduler(Plan plan, int callsMax, RetryPolicy policy, RandomGenerator random) {
        int steps = plan.steps().size();
        this.plan = plan;
        this.callsMax = callsMax;
        this.policy = policy;
        this.graph = new StepGraph(plan);
        this.work = new WorkQueue(graph, plan.steps());
        this.troubles = new Troubles(policy, random, steps);
        this.ledger = new Ledger(steps);
        this.frontier = new Frontier(graph);
        this.phases = new Phase[steps];
        Arrays.fill(phases, Phase.BLOCKED);
    }

    /** Takes in what has happened, and returns what to do now, in order. */
    List<Action> accept(Instant at, Signal signal) {
        actions = new ArrayList<>();
        now = at;
        if (signal instanceof Signal.Begin) {
            begun = now;
            tell(new Event.Begun(now, plan.topology(), plan.region(), graph.size()));
            frontier.begin();
        }
        fireTimers();
        if (signal instanceof Signal.Executed executed) {
            answered(executed.step(), Phase.EXECUTING);
            executed(executed.step(), executed.receipt());
        } else if (signal instanceof Signal.Polled polled) {
            answered(polled.step(), Phase.POLLING);
            polled(polled.step(), polled.readiness());
        } else if (signal instanceof Signal.Broke broke) {
            boolean polling = phases[broke.step()] == Phase.POLLING;
            answered(broke.step(), polling ? Phase.POLLING : Phase.EXECUTING);
            broke(broke.step(), polling, broke.error());
        } else if (signal instanceof Signal.LeaseLost lost && !ledger.isComplete()) {
            loseLease(lost.why());
        } else if (signal instanceof Signal.Cancel) {
            cancel();
        }
        for (int step = frontier.takeReleased(); step >= 0; step = frontier.takeReleased()) {
            release(step);
        }
        if (!(signal instanceof Signal.Begin)) {
            makeCalls();
        }
        if (ledger.isComplete() && !endTold) {
            Invariant.require(inFlight == 0, "the run ended with calls in flight", inFlight);
            endTold = true;
            tell(new Event.Ended(now, ledger.done(), graph.size()));
        }
        return actions;
    }

    /** Returns when the next {@link Signal.Tick} is wanted, unless another signal comes first. */
    Optional<Instant> wake() {
        OptionalLong next = timers.next();
        return next.isEmpty() ? Optional.empty() : Optional.of(begun.plusNanos(next.getAsLong()));
    }

    /** Returns whether every step has a result. */
    boolean isEnded() {
        return ledger.isComplete();
    }

    /** Returns the results by position. */
    List<Result> results() {
        return ledger.results();
    }

    /** Returns what the run has cost so far. */
    Counts counts() {
        return ledger.counts();
    }

    private void fireTimers() {
        for (int step = timers.takeDue(nanos()); step >= 0; step = timers.takeDue(nanos())) {
            if (phases[step] == Phase.SETTLING) {
                work.poll(step);
            } else {
                Invariant.require(phases[step] == Phase.QUEUED, "a timer of a step that waits for none", step);
                work.retry(step);
            }
        }
    }

    private void makeCalls() {
        while (inFlight < callsMax) {
            int step = work.take();
            if (step < 0) {
                return;
            }
            int attempt = troubles.attempt(step);
            boolean poll = phases[step] == Phase.SETTLING;
            Invariant.require(poll || phases[step] == Phase.QUEUED, "a call of a step that wants none", step);
            if (!poll && ledger.start(step, now)) {
                tell(new Event.Started(now, step, step(step)));
            }
            phases[step] = poll ? Phase.POLLING : Phase.EXECUTING;
            inFlight++;
            ledger.called(step, now, poll, attempt > 1);
            actions.add(
                    poll ? new Action.Poll(step, attempt, ledger.receipt(step)) : new Action.Execute(step, attempt));
        }
    }

    private void answered(int step, Phase expected) {
        Invariant.require(phases[step] == expected, "an answer to a call that was not made", step);
        inFlight--;
        ledger.answered(step, now);
    }

    private void executed(int step, Receipt receipt) {
        troubles.over(step);
        work.throttled(step, false);
        exists(step, receipt);
    }

    private void exists(int step, Receipt receipt) {
        ledger.exists(step, now, receipt);
        tell(new Event.Exists(now, step, step(step), receipt.binding()));
        phases[step] = Phase.SETTLING;
        frontier.reach(step, Milestone.EXISTS);
        if (receipt.pollAfter().isEmpty()) {
            ready(step, receipt.binding());
        } else if (cancelled) {
            abandon(step, Result.Unfinished.Why.CANCELLED);
        } else {
            pollAfter(step, receipt.pollAfter().get().toNanos());
        }
    }

    private void polled(int step, Readiness readiness) {
        troubles.over(step);
        if (readiness instanceof Readiness.Ready ready) {
            ready(step, ready.binding());
            return;
        }
        Readiness.Pending pending = (Readiness.Pending) readiness;
        phases[step] = Phase.SETTLING;
        ledger.detail(step, pending.detail());
        Duration left = policy.readinessLimit(Expectation.of(step(step))).minus(ledger.settling(step, now));
        if (cancelled) {
            abandon(step, Result.Unfinished.Why.CANCELLED);
        } else if (left.isNegative() || left.isZero()) {
            abandon(step, Result.Unfinished.Why.TIMED_OUT);
        } else {
            Duration again = pending.again().compareTo(POLL_WAIT_MIN) < 0 ? POLL_WAIT_MIN : pending.again();
            Duration wait = again.compareTo(left) < 0 ? again : left;
            tell(new Event.Waiting(now, step, step(step), pending.detail(), wait));
            pollAfter(step, wait.toNanos());
        }
    }

    private void pollAfter(int step, long wait) {
        if (wait <= 0) {
            work.poll(step);
        } else {
            timers.set(nanos() + wait, step);
        }
    }

    private void ready(int step, Binding binding) {
        end(step, ledger.done(step, now));
        tell(new Event.Ready(now, step, step(step), binding));
        frontier.reach(step, Milestone.READY);
    }

    private void broke(int step, boolean polling, Throwable error) {
        int attempt = troubles.attempt(step);
        if (!(error instanceof ProviderException failure)) {
            work.throttled(step, false);
            fail(step, Failures.bug(error, attempt, polling));
            return;
        }
        if (failure.errorClass() == ErrorClass.ALREADY_GONE && step(step) instanceof Delete delete) {
            gone(step, delete, polling);
            return;
        }
        OptionalLong delay = troubles.failed(step, failure, nanos());
        Result.Failed failed = Failures.of(failure, attempt, polling);
        ledger.detail(step, failed.text());
        work.throttled(step, delay.isPresent() && !polling && failure.errorClass() == ErrorClass.THROTTLED);
        if (delay.isEmpty() || (cancelled && !polling)) {
            fail(step, failed);
        } else if (cancelled) {
            abandon(step, Result.Unfinished.Why.CANCELLED);
        } else {
            phases[step] = polling ? Phase.SETTLING : Phase.QUEUED;
            ledger.failing(step, failed);
            tell(new Event.Retrying(
                    now,
                    step,
                    step(step),
                    attempt,
                    failure.errorClass(),
                    failure.code(),
                    failed.message(),
                    Duration.ofNanos(delay.getAsLong())));
            timers.set(nanos() + delay.getAsLong(), step);
        }
    }

    private void gone(int step, Delete delete, boolean polling) {
        Binding nothing = new Binding(delete.id(), new TreeMap<>());
        if (polling) {
            ready(step, nothing);
        } else {
            executed(step, Receipt.ready(nothing));
        }
    }

    private void loseLease(String why) {
        if (!leaseLost) {
            leaseLost = true;
            tell(new Event.LeaseLost(now, why));
            cancel();
        }
    }

    private void cancel() {
        if (cancelled) {
            return;
        }
        cancelled = true;
        timers.clear();
        work.clear();
        List<Integer> notStarted = frontier.cutOffAll();
        for (int i = 0; i < graph.size(); i++) {
            if (phases[i] == Phase.QUEUED && ledger.failure(i).isEmpty()) {
                notStarted.add(i);
            }
        }
        notStarted.forEach(step -> end(step, new Result.NotStarted()));
        tell(new Event.Cancelled(now, notStarted.size()));
        for (int i = 0; i < graph.size(); i++) {
            if (phases[i] == Phase.SETTLING) {
                abandon(i, Result.Unfinished.Why.CANCELLED);
            } else if (phases[i] == Phase.QUEUED) {
                fail(i, ledger.failure(i).orElseThrow());
            }
        }
    }

    private void fail(int step, Result.Failed result) {
        end(step, result);
        tell(new Event.Failed(now, step, step(step), result));
        skipFollowers(step);
    }

    private void abandon(int step, Result.Unfinished.Why why) {
        Result.Unfinished result = new Result.Unfinished(why, ledger.detail(step));
        end(step, result);
        tell(new Event.Abandoned(now, step, step(step), result));
        skipFollowers(step);
    }

    private void skipFollowers(int root) {
        Result.Skipped result = new Result.Skipped(root, step(root));
        for (int step : frontier.cutOff(root, ledger.hasExisted(root))) {
            end(step, result);
            tell(new Event.Skipped(now, step, step(step), result));
        }
    }

    private void end(int step, Result result) {
        phases[step] = Phase.ENDED;
        ledger.end(step, result);
    }

    private void release(int step) {
        phases[step] = Phase.QUEUED;
        if (step(step) instanceof Await await) {
            ledger.start(step, now);
            tell(new Event.Started(now, step, await));
            exists(step, Receipt.pending(found(await), Duration.ZERO));
        } else {
            work.start(step);
        }
    }

    private Binding found(Await await) {
        Binding known = plan.bindings().get(await.address());
        return known != null && known.id().equals(await.id()) ? known : new Binding(await.id(), new TreeMap<>());
    }

    private void tell(Event event) {
        actions.add(new Action.Tell(event));
    }

    private Step step(int position) {
        return plan.steps().get(position);
    }

    private long nanos() {
        return Duration.between(begun, now).toNanos();
    }
}
