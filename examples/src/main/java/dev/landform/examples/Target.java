package dev.landform.examples;

import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.execute.VirtualTime;
import dev.landform.fake.FakeCloud;
import dev.landform.provider.Provider;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A cloud to work on.
 *
 * @param provider what reaches it
 * @param clock what tells its time
 * @param simulated the time to run on, unless it is the machine's own
 * @param cloud the cloud itself, if it is in memory
 */
record Target(Provider provider, InstantSource clock, Optional<VirtualTime> simulated, Optional<FakeCloud> cloud) {

    /** Returns an in-memory cloud whose time is the clock's. */
    static Target of(FakeCloud cloud, VirtualClock clock) {
        VirtualTime time = Time.virtual(clock, cloud::latency);
        return new Target(cloud.provider(), clock, Optional.of(time), Optional.of(cloud));
    }

    /** Returns a cloud that is out there, on the machine's own time. */
    static Target of(Provider provider) {
        return new Target(provider, InstantSource.system(), Optional.empty(), Optional.empty());
    }
}
