package dev.landform.aws.endtoend;

import dev.landform.aws.AwsWorld;
import dev.landform.provider.Provider;
import dev.landform.resource.Address;
import dev.landform.testkit.ProviderContract;
import java.time.Duration;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** AWS keeps what providers promise. */
class AwsProviderContractTest implements ProviderContract {

    private AwsWorld world;

    @BeforeTry
    void open() {
        world = AwsWorld.open();
    }

    @AfterTry
    void close() {
        world.close();
    }

    @Override
    public Provider provider() {
        return world.provider();
    }

    @Override
    public String region() {
        return AwsWorld.REGION;
    }

    /** Nothing has to be waited for: what stands in for AWS is ready at once. Only leases get older. */
    @Override
    public void pass(Duration time) {
        world.proxy().pass(time);
    }

    /** The names of buckets are the same space for all accounts. */
    @Override
    public String name(Address sample) {
        return "landform-" + world.account() + "-" + Integer.toHexString(sample.hashCode());
    }
}
