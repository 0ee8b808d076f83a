package dev.landform.aws;

import java.util.function.Consumer;

/**
 * What happened in an account before a test begins. It happens once for all tests that begin with it: each gets a copy
 * of the world as it was then. Where the endpoint cannot be copied, it happens anew for each. Thread-safe.
 *
 * <pre>{@code
 * static final Past CREATED = new Past(world -> apply(world, topology()));
 *
 * try (AwsWorld world = CREATED.open()) { ... }
 * }</pre>
 */
public final class Past {

    private final Consumer<AwsWorld> story;
    private AwsWorld original;

    /** Creates a past in which that happened in an empty account. */
    public Past(Consumer<AwsWorld> story) {
        this.story = story;
    }

    /** Returns a world of its own with that past. The requests of the past are not among those that its proxy kept. */
    public synchronized AwsWorld open() {
        if (original != null) {
            return original.copy();
        }
        AwsWorld world = AwsWorld.open();
        try {
            story.accept(world);
        } catch (RuntimeException | Error e) {
            world.close();
            throw e;
        }
        if (!world.canBeCopied()) {
            world.proxy().forget();
            return world;
        }
        original = world;
        return original.copy();
    }
}
