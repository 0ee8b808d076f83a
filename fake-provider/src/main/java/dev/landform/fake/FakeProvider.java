package dev.landform.fake;

import dev.landform.fake.serving.Serving;
import dev.landform.fake.world.World;
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
import java.util.Optional;
import java.util.function.Supplier;

/** Reaches the cloud the way a provider does, with faults on the way. */
final class FakeProvider implements Provider {

    private final World world;
    private final Serving serving;
    private final Faults faults;
    private final LeaseRegister leases;

    FakeProvider(World world, Serving serving, Faults faults) {
        this.world = world;
        this.serving = serving;
        this.faults = faults;
        this.leases = new FakeLeases(world, faults);
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Snapshot observe(Observation observation) {
        return world.access(() -> disturbed(
                faults.of("observe", "*", observation.topology()),
                "observe " + observation.topology(),
                () -> world.observe(observation)));
    }

    /** Faults of observation and steps do not touch this: it always answers. */
    @Override
    public Answers inquire(Questions questions) {
        return world.access(() -> world.inquire(questions));
    }

    @Override
    public Receipt execute(Call call) {
        return world.access(() -> {
            Optional<Effect> effect = faults.of(call.step().verb(), call);
            return disturbed(effect, call.step().key(), () -> {
                Receipt receipt = world.execute(call);
                effect.ifPresent(fault -> takeEffectLater(fault, call, receipt));
                return receipt;
            });
        });
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        return world.access(() ->
                disturbed(faults.of("poll", call), "poll of " + call.step().key(), () -> world.poll(call, receipt)));
    }

    @Override
    public LeaseRegister leases() {
        return leases;
    }

    /** Closes nothing: the cloud lives on, and so does this provider. */
    @Override
    public void close() {}

    static <T> T disturbed(Optional<Effect> effect, String what, Supplier<T> action) {
        if (effect.isPresent() && effect.get() instanceof Effect.Refusal refusal) {
            throw new ProviderException(refusal.errorClass(), refusal.code(), what + " is made to fail");
        }
        if (effect.isPresent() && effect.get() instanceof Effect.CrashBefore) {
            throw new FakeCloud.Crash("crash before " + what);
        }
        T result = action.get();
        if (effect.isPresent() && effect.get() instanceof Effect.CrashAfter) {
            throw new FakeCloud.Crash("crash after " + what);
        }
        if (effect.isPresent() && effect.get() instanceof Effect.LostAnswer) {
            throw new ProviderException(ErrorClass.UNAVAILABLE, "RequestTimeout", "the answer to " + what + " is lost");
        }
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
