package dev.landform.fake.world;

import dev.landform.resource.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings an object from what it is to what is wanted, in as many operations as AWS has for it. */
final class Transition<R extends Resource> {

    private final World world;
    private final Behaviour<R> behaviour;
    private final FakeObject object;

    Transition(World world, Behaviour<R> behaviour, FakeObject object) {
        this.world = world;
        this.behaviour = behaviour;
        this.object = object;
    }

    /** Makes the calls that lead to what is wanted, at least one, and returns how long it takes to settle. */
    Duration to(R wanted, Duration settling) {
        Optional<Duration> longest = operations(wanted, settling);
        R before = object.as(behaviour.type());
        return longest.isPresent() && before.equals(wanted)
                ? longest.orElseThrow()
                : longer(
                        longest.orElse(Duration.ZERO),
                        make(Catalog.of(object.type()).update(), before, wanted, settling));
    }

    /** Makes those calls that are still missing of a creation. */
    void finish(R wanted) {
        if (!behaviour.begun(wanted).equals(wanted)) {
            operations(wanted, Duration.ZERO);
        }
    }

    private Optional<Duration> operations(R wanted, Duration settling) {
        Optional<Duration> longest = Optional.empty();
        for (Operation<R> operation : behaviour.operations()) {
            R before = object.as(behaviour.type());
            R after = operation.change().apply(before, wanted);
            if (!after.equals(before)) {
                longest = Optional.of(
                        longer(longest.orElse(Duration.ZERO), make(operation.name(), before, after, settling)));
            }
        }
        return longest;
    }

    private Duration make(String operation, R before, R after, Duration settling) {
        return world.operate(operation, () -> {
            new Conflicts(world, Catalog.of(object.type())).checkClaims(after, Optional.of(object));
            world.store().change(object, () -> {
                object.replace(after);
                object.standby(List.of());
            });
            return behaviour.updated(world, object, before, after, settling);
        });
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
