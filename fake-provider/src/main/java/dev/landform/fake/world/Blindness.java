package dev.landform.fake.world;

import dev.landform.plan.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;

/** Keeps reads from seeing, for some time, what one operation does: what it makes, changes and deletes. */
final class Blindness {

    private final World world;
    private final Duration lag;
    private final IdentityHashMap<FakeObject, Observed> before = new IdentityHashMap<>();

    /** Looks at everything just before the operation. */
    Blindness(World world, Duration lag) {
        this.world = world;
        this.lag = lag;
        world.all().forEach(object -> before.put(object, object.observed(world.now())));
    }

    /** Hides what has happened since. */
    void strike() {
        Instant end = world.now().plus(lag);
        for (FakeObject object : world.store().allWithGhosts()) {
            Observed was = before.get(object);
            if (was == null && object.createdAt().equals(world.now())) {
                object.unseenUntil(end);
            } else if (was != null && !was.equals(object.observed(world.now()))) {
                object.seenAs(was, end);
            }
        }
        world.wakeAt(end);
    }
}
