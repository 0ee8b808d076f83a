package dev.landform.engine;

import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.provider.Provider;
import dev.landform.testkit.ProviderContract;
import java.time.Duration;

/** The in-memory cloud keeps what providers promise. */
class FakeProviderContractTest implements ProviderContract {

    private final VirtualClock clock = VirtualClock.standard();
    private final FakeCloud cloud = FakeCloud.builder().clock(clock).build();

    @Override
    public Provider provider() {
        return cloud.provider();
    }

    @Override
    public String region() {
        return "ap-northeast-2";
    }

    @Override
    public void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
    }
}
