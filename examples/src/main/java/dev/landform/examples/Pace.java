package dev.landform.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Slows simulated time down so that people can watch it pass. */
final class Pace implements Consumer<Instant> {

    private static final long FRAME_NANOS = 40_000_000;

    private final InstantSource clock;
    private final double factor;
    private final Consumer<Instant> draw;
    private double owed;

    /**
     * Makes a pace.
     *
     * @param clock the clock that is about to move
     * @param factor how long a simulated second shall take, in seconds
     * @param draw what draws the state at an instant
     */
    Pace(InstantSource clock, double factor, Consumer<Instant> draw) {
        this.clock = clock;
        this.factor = factor;
        this.draw = draw;
    }

    @Override
    public void accept(Instant to) {
        Instant from = clock.instant();
        owed += Duration.between(from, to).toNanos() * factor;
        double whole = owed;
        while (owed >= FRAME_NANOS) {
            owed -= FRAME_NANOS;
            double passed = (whole - owed) / whole;
            draw.accept(from.plusNanos((long) (Duration.between(from, to).toNanos() * passed)));
            try {
                Thread.sleep(FRAME_NANOS / 1_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
