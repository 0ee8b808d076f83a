package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.Landform;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FaultScript;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.Provider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run has died, and nobody gave its lease back. */
class LeaseVerbsTest {

    private static final String REGION = "ap-northeast-2";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final VirtualClock clock = VirtualClock.standard();
    private final FakeCloud cloud =
            FakeCloud.builder().region(REGION).clock(clock).build();
    private final Provider provider = cloud.provider();
    private final Landform landform =
            Landform.on(provider).executing(Executor.on(provider).time(Time.virtual(clock, cloud::latency)));
    private final Plan plan = landform.plan(TryItOnTopology.in(REGION));
    private final LeaseVerbs verbs = new LeaseVerbs(screen(), landform, plan.topology());

    @BeforeEach
    void aRunDies() {
        cloud.play(FaultScript.none()
                .on("create", "network/vpc")
                .fail(ErrorClass.INVALID)
                .on("lease", "rewrite")
                .fail(ErrorClass.UNAVAILABLE));
        landform.apply(plan);
        cloud.calm();
    }

    @Test
    void whoIsAtWorkIsShown() {
        verbs.show();
        assertThat(text()).contains("process " + ProcessHandle.current().pid());
    }

    @Test
    void aBrokenLeaseLetsTheNextRunGoOn() {
        assertThat(verbs.unlock()).isZero();
        assertThat(text()).startsWith("Broken: the lease of ");
        assertThat(landform.lease(plan.topology()).state()).isEqualTo(Standing.State.BROKEN);
        Plan next = landform.plan(TryItOnTopology.in(REGION));
        assertThat(landform.apply(next).succeeded()).isTrue();
    }

    @Test
    void thereIsNothingToBreakTwice() {
        verbs.unlock();
        out.reset();
        assertThat(verbs.unlock()).isZero();
        assertThat(text()).endsWith("There is nothing to break.");
    }

    @Test
    void whoWaitsIsToldForWhom() {
        Arguments arguments = new Arguments();
        arguments.patience = Optional.of(Duration.ofMillis(1));
        verbs.awaitOthers(arguments);
        assertThat(text()).endsWith(" Waiting.");
        assertThatThrownBy(() -> landform.apply(plan)).hasMessageContaining("lease-held");
    }

    @Test
    void whoHasNoPatienceDoesNotWait() {
        verbs.awaitOthers(new Arguments());
        assertThat(text()).isEmpty();
    }

    private Screen screen() {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Screen(stream, stream, false, false, false);
    }

    /** Where lines are broken depends on how long the name of this machine is. */
    private String text() {
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    }
}
