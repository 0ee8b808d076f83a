package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.RateLimits;
import dev.landform.aws.TestTicks;
import dev.landform.plan.PlanOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** AWS's rates, on a clock that stands still unless somebody sleeps: no bucket refills by itself. */
@ExtendWith(AwsWorld.Extension.class)
class RatesTest {

    @Test
    void theReferenceTopologyComesAndGoesWithinTheBursts(AwsWorld world) {
        TestTicks ticks = new TestTicks();
        try (AwsProvider provider = world.paced(RateLimits.documented(), ticks)) {
            Landform landform = world.landform(provider).planning(PlanOptions.deletingData());
            Runs.apply(landform, landform.plan(Reference.plain()));
            assertThat(ticks.sleeps()).as("waits of the first apply").isEmpty();
            ticks.pass(Duration.ofMinutes(5));
            Runs.apply(landform, landform.planDestroy("tryiton", AwsWorld.REGION));
            assertThat(ticks.sleeps()).as("waits of the destruction").isEmpty();
        }
    }

    /** AWS may be slower than it says: a call that is refused is made again, and waits for its turn each time. */
    @Test
    void narrowRatesAndRefusalsOnlySlowItDown(AwsWorld world) {
        TestTicks ticks = new TestTicks();
        world.proxy().inject(Fault.onEverything().answering(503, "RequestLimitExceeded"));
        try (AwsProvider provider = world.paced(RateLimits.documented().share(0.01), ticks)) {
            Landform landform = world.landform(provider);
            Runs.apply(landform, landform.plan(Reference.plain()));
        }
        world.proxy().heal();
        assertThat(ticks.sleeps()).hasSizeGreaterThan(20);
        Runs.isExactlyOneOfEverything(world, Reference.plain());
    }
}
