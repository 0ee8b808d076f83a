package dev.landform.aws.pace;

/**
 * A bucket of permits that is full at first and refills steadily. Whoever takes one is given the moment at which its
 * permit will be there, in the order of asking, and sleeps until then: nobody is overtaken, nobody looks again, and
 * nothing has to be given back. Thread-safe.
 */
final class Bucket {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Ticks ticks;
    private final long interval;
    private final long slack;
    private long full;

    Bucket(Rate rate, Ticks ticks) {
        this.ticks = ticks;
        // Rounded up: a hair slower than allowed, never faster.
        this.interval = (long) Math.ceil(NANOS_PER_SECOND / rate.perSecond());
        this.slack = interval * (rate.burst() - 1);
        this.full = ticks.nanos();
    }

    /** Takes a permit, and waits until it is there. */
    void take() throws InterruptedException {
        long wait = reserve();
        if (wait > 0) {
            ticks.sleep(wait);
        }
    }

    /** Takes the next permit and returns after how many nanoseconds it will be there. */
    synchronized long reserve() {
        long now = ticks.nanos();
        long ahead = Math.max(0, full - now);
        full = now + ahead + interval;
        return Math.max(0, ahead - slack);
    }
}
