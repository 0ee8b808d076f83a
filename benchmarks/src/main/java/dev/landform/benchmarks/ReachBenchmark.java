package dev.landform.benchmarks;

import dev.landform.check.Finding;
import dev.landform.reach.Flow;
import dev.landform.reach.ReachCheck;
import dev.landform.reach.Reachability;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.SortedSet;
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

/** How long it takes to tell who can reach whom, and whether that is what was asked for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReachBenchmark {

    /** How many services the topology has, each of which calls the next. */
    @Param({"10", "100", "1000"})
    public int services;

    private Topology topology;
    private ResourceGraph graph;

    /** Makes the inputs, which are not measured. */
    @Setup
    public void prepare() {
        topology = Topologies.chain(services, "t3.micro");
        graph = Synthesis.of(topology).graph();
    }

    /** Checks that all that is asked for is reached, and nothing else: what planning a topology takes on top. */
    @Benchmark
    public List<Finding> check() {
        return ReachCheck.of(topology, graph);
    }

    /** Finds every connection that can be opened. */
    @Benchmark
    public SortedSet<Flow> flows() {
        return Reachability.of(graph).flows();
    }
}
