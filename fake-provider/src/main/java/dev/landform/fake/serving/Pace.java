package dev.landform.fake.serving;

import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;

/** How fast instances live. */
final class Pace {

    /** From the launch until the instance's first process runs, and user data begins. */
    static final Duration RUNNING = Duration.ofSeconds(60);

    /** From the launch until the application answers. */
    static final Duration READY = AutoScalingGroup.TYPE.timing().ready();

    /** From the decision to terminate until nothing is left. */
    static final Duration GONE = AutoScalingGroup.TYPE.timing().gone();

    /** From a failed launch until the next attempt. */
    static final Duration RETRY = Duration.ofSeconds(15);

    private Pace() {}
}
