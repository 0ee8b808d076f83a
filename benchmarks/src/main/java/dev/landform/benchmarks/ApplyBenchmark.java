package dev.landform.benchmarks;

import dev.landform.execute.Outcome;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.provider.Provider;
import dev.landform.topology.Topology;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to plan a topology and apply it to the in-memory cloud, on simulated time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ApplyBenchmark {

    /** How many services the topology has; each takes about eleven resources. */
    @Param({"1", "10", "100", "1000", "10000"})
    public int services;

    private Topology topology;

    /** Makes the topology, which is not measured. */
    @Setup
    public void prepare() {
        topology = Topologies.chain(services, "t3.micro");
    }

    /** Plans and applies it where nothing exists. */
    @Benchmark
    public Outcome apply() {
        VirtualClock clock = VirtualClock.standard();
        FakeCloud cloud = Applied.cloud(clock);
        try (Provider provider = cloud.provider()) {
            Outcome outcome = Applied.run(topology, cloud, provider, clock);
            Applied.requireSuccess(outcome);
            return outcome;
        }
    }
}
