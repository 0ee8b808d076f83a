package dev.landform.fake.world;

import dev.landform.plan.Await;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Step;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Resource;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/** The questions whether something is ready, or gone. */
final class Poll {

    private final World world;

    Poll(World world) {
        this.world = world;
    }

    Readiness poll(Call call, Receipt receipt) {
        Step step = call.step();
        world.ask(Catalog.of(step.type()).describe());
        Optional<FakeObject> found = world.find(step.type(), receipt.binding().id());
        if (found.isEmpty()) {
            if (step instanceof Delete) {
                return new Readiness.Ready(receipt.binding());
            }
            throw gone(step, receipt.binding());
        }
        if (step instanceof Create && found.get().isUnseen(world.now())) {
            throw new ProviderException(
                    ErrorClass.PROPAGATING,
                    Catalog.of(step.type()).missing(),
                    "the " + step.type() + " " + receipt.binding().id() + " cannot be seen yet");
        }
        Readiness state = state(found.get(), step instanceof Delete);
        if (step instanceof Create && state instanceof Readiness.Ready) {
            finish(world.behaviour(step.type()), found.get(), call);
            return new Readiness.Ready(found.get().binding(world.now()));
        }
        return state;
    }

    private <R extends Resource> void finish(Behaviour<R> behaviour, FakeObject object, Call call) {
        new Transition<>(world, behaviour, object)
                .finish(behaviour.type().javaType().cast(Requests.resolved(call)));
    }

    /** Starts to wait for what an earlier run began; what has gone in the meantime is waited for no longer. */
    Receipt await(Await step) {
        world.ask(Catalog.of(step.type()).describe());
        FakeObject object = world.find(step.type(), step.id())
                .orElseThrow(() -> gone(step, new Binding(step.id(), new TreeMap<>())));
        Readiness state = state(object, object.isDeleting());
        return state instanceof Readiness.Pending pending
                ? Receipt.pending(object.binding(world.now()), pending.again())
                : Receipt.ready(object.binding(world.now()));
    }

    private Readiness state(FakeObject object, boolean shallGo) {
        Condition condition = object.condition(world.now());
        if (condition == Condition.DELETING) {
            if (!shallGo) {
                throw Errors.invalid(Catalog.of(object.type()).missing(), object + " is being deleted");
            }
            return new Readiness.Pending(atLeast(Duration.between(world.now(), object.goneAt())), "being deleted");
        }
        if (condition == Condition.FAILED) {
            throw object.failed();
        }
        if (condition == Condition.ACTIVE) {
            return new Readiness.Ready(object.binding(world.now()));
        }
        Readiness.Pending progress = world.behaviour(object.type()).progress(world, object);
        return new Readiness.Pending(atLeast(progress.again()), progress.detail());
    }

    private static Duration atLeast(Duration duration) {
        Duration least = Duration.ofMillis(1);
        return duration.compareTo(least) < 0 ? least : duration;
    }

    private static ProviderException gone(Step step, Binding binding) {
        return new ProviderException(
                ErrorClass.ALREADY_GONE,
                Catalog.of(step.type()).missing(),
                "the " + step.type() + " " + binding.id() + " is gone");
    }
}
