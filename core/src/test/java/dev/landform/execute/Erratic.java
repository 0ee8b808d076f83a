package dev.landform.execute;

import dev.landform.plan.Binding;
import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Does what a scenario says, whatever the time: thread-safe. Every call looks up what its step waits for, and remembers
 * it if that is unknown.
 */
final class Erratic implements Provider {

    final ConcurrentMap<String, String> unknown = new ConcurrentHashMap<>();
    private final Scenario scenario;
    private final Plan plan;
    private final Duration wait;
    private final Runnable onCall;
    private final AtomicIntegerArray polls;

    Erratic(Scenario scenario, Plan plan, Duration wait, Runnable onCall) {
        this.scenario = scenario;
        this.plan = plan;
        this.wait = wait;
        this.onCall = onCall;
        this.polls = new AtomicIntegerArray(plan.steps().size());
    }

    @Override
    public Receipt execute(Call call) {
        onCall.run();
        lookUpWhatItWaitsFor(call);
        switch (behaviour(call).fate()) {
            case RETRIED -> failUntilThird(call, ErrorClass.THROTTLED);
            case DENIED -> throw new ProviderException(ErrorClass.DENIED, "Code", "no luck");
            case BUG -> throw Script.BUG;
            case FINE, POLL_RETRIED, POLL_FAILS -> {}
        }
        boolean settles = behaviour(call).settleMillis() > 0;
        return settles ? Receipt.pending(binding(call), wait) : Receipt.ready(binding(call));
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        onCall.run();
        lookUpWhatItWaitsFor(call);
        switch (behaviour(call).fate()) {
            case POLL_RETRIED -> failUntilThird(call, ErrorClass.UNAVAILABLE);
            case POLL_FAILS -> throw new ProviderException(ErrorClass.INVALID, "Code", "no luck");
            case FINE, RETRIED, DENIED, BUG -> {}
        }
        return polls.getAndIncrement(position(call)) == 0
                ? new Readiness.Pending(wait, "starting")
                : new Readiness.Ready(receipt.binding());
    }

    @Override
    public LeaseRegister leases() {
        throw new AssertionError("the drivers run without a lease here");
    }

    private void lookUpWhatItWaitsFor(Call call) {
        for (Edge edge : plan.edges()) {
            Address before = plan.steps().get(edge.before()).address();
            if (edge.after() == position(call) && !idOf(before).equals(found(call, before))) {
                unknown.put(call.step().key(), before.path());
            }
        }
    }

    private static String found(Call call, Address address) {
        return call.bindings().find(address).map(Binding::id).orElse("nothing");
    }

    private static void failUntilThird(Call call, ErrorClass errorClass) {
        if (call.attempt() < 3) {
            throw new ProviderException(errorClass, "Code", "no luck");
        }
    }

    private static Binding binding(Call call) {
        return Plans.binding(idOf(call.step().address()));
    }

    private static String idOf(Address address) {
        return "id-" + address;
    }

    private Scenario.Behaviour behaviour(Call call) {
        List<Scenario.Behaviour> all = scenario.behaviours();
        return all.get(position(call));
    }

    private static int position(Call call) {
        return Integer.parseInt(call.step().address().path().substring(1));
    }

    @Override
    public String name() {
        return "erratic";
    }

    @Override
    public Snapshot observe(Observation observation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answers inquire(Questions questions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
