package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.resource.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Secrets: a deleted one keeps its name for thirty days, unless its data may go at once. */
final class Secrets extends Behaviour<Secret> {

    private static final Duration RECOVERY = Duration.ofDays(30);

    private final SortedMap<String, Instant> scheduled = new TreeMap<>();

    Secrets() {
        super(Secret.TYPE);
    }

    void take(Secrets other) {
        scheduled.putAll(other.scheduled);
    }

    @Override
    protected void checkName(World world, String name) {
        Optional<Instant> until = keptUntil(world, name);
        if (until.isPresent()) {
            throw taken(
                    "InvalidRequestException",
                    "you can't create this secret because a secret with this name, " + name
                            + ", is already scheduled for deletion, until " + until.orElseThrow());
        }
    }

    @Override
    protected Optional<Instant> keptUntil(World world, String name) {
        return Optional.ofNullable(scheduled.get(name)).filter(until -> until.isAfter(world.now()));
    }

    @Override
    protected void deleted(World world, FakeObject object, Secret resource, boolean keepLastCopy) {
        if (keepLastCopy) {
            scheduled.put(object.name().orElse(""), world.now().plus(RECOVERY));
        }
    }
}
