package dev.landform.fake;

import dev.landform.fake.serving.Serving;
import dev.landform.fake.world.World;
import dev.landform.plan.Snapshot;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.util.Optional;
import java.util.function.Supplier;

/** Reaches the cloud the way a provider does, with faults on the way. */
final class FakeProvider implements Provider {

    private final World world;
    private final Serving serving;
    private Faults faults;
    private final LeaseRegister leases;

    FakeProvider(World world, Serving serving, Faults faults) {
        this.world = world;
        this.serving = serving;
        this.faults = faults;
        this.leases = new FakeLeases(world, () -> this.faults);
    }

    /** Lets that go wrong from now on; within an access. */
    void play(Faults newFaults) {
        faults = newFaults;
    }

    /** Returns what went wrong; within an access. */
    Faults faults() {
        return faults;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Snapshot observe(Observation observation) {
        return world.access(() -> {
            Spot spot = Spot.observation(observation.topology());
            return call(spot, faults.at(spot), () -> world.observe(observation));
        });
    }

    /** Faults of observation and steps do not touch this: it always answers. */
    @Override
    public Answers inquire(Questions questions) {
        return world.access(() -> world.inquire(questions));
    }

    @Override
    public Receipt execute(Call call) {
        return world.access(() -> {
            Spot spot = Spot.of(call.step().verb(), call);
            Optional<FaultScript.Rule> fault = faults.at(spot);
            return call(spot, fault, () -> {
                Receipt receipt = world.execute(call);
                fault.ifPresent(rule -> takeEffectLater(rule.effect(), call, receipt));
                return receipt;
            });
        });
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        return world.access(() -> {
            Spot spot = Spot.of("poll", call);
            return call(spot, faults.at(spot), () -> world.poll(call, receipt));
        });
    }

    @Override
    public LeaseRegister leases() {
        return leases;
    }

    /** Closes nothing: the cloud lives on, and so does this provider. */
    @Override
    public void close() {}

    private <T> T call(Spot spot, Optional<FaultScript.Rule> fault, Supplier<T> action) {
        if (fault.isEmpty()) {
            return world.through(new FaultGate(faults, spot), action);
        }
        Disturbance disturbance = new Disturbance(spot, fault.orElseThrow());
        disturbance.begin();
        T result = world.through(new FaultGate(faults, spot), action);
        disturbance.leave();
        return result;
    }

    private void takeEffectLater(Effect effect, Call call, Receipt receipt) {
        String id = receipt.binding().id();
        if (effect instanceof Effect.LateFailure failure) {
            world.find(call.step().type(), id)
                    .ifPresent(object ->
                            object.fail(world.now().plus(failure.after()), "Injected.Failure", "it was made to fail"));
        }
        if (effect instanceof Effect.NoStock noStock) {
            serving.refuseStock(id, world.now().plus(noStock.duration()));
        }
    }
}
