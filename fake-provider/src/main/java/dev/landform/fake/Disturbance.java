package dev.landform.fake;

import dev.landform.fake.world.Gate;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.util.Optional;

/**
 * A fault as it happens: something before, something after.
 *
 * @param spot to what
 * @param rule which
 */
record Disturbance(Spot spot, FaultScript.Rule rule) implements Gate.Passage {

    /** Throws if what the fault is about does not take place. */
    void begin() {
        if (rule.effect() instanceof Effect.Refusal refusal) {
            throw new ProviderException(refusal.errorClass(), refusal.code(), spot + " is made to fail");
        }
        if (rule.effect() instanceof Effect.CrashBefore) {
            throw new FakeCloud.Crash("crash before " + spot);
        }
    }

    @Override
    public Optional<Duration> unseen() {
        return Optional.of(rule.scope().unseen()).filter(unseen -> !unseen.isZero());
    }

    @Override
    public void leave() {
        if (rule.effect() instanceof Effect.CrashAfter) {
            throw new FakeCloud.Crash("crash after " + spot);
        }
        if (rule.effect() instanceof Effect.LostAnswer) {
            throw new ProviderException(ErrorClass.UNAVAILABLE, "RequestTimeout", "the answer to " + spot + " is lost");
        }
    }
}
