package dev.landform.benchmarks;

import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.planning.Planner;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.List;
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

/** How long planning takes, from the intent to the ordered steps, and again after one service has changed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {

    /** Plans the topology where nothing exists. */
    @Benchmark
    public Plan planFromNothing(Nothing nothing) {
        return plan(nothing.topology, nothing.empty);
    }

    /** Plans it where all of it exists, and one service is to run on another instance type. */
    @Benchmark
    public Plan planOneChange(Everything everything) {
        return plan(everything.changed, everything.applied);
    }

    private static Plan plan(Topology topology, Snapshot snapshot) {
        Synthesis synthesis = Synthesis.of(topology);
        return Planner.plan(synthesis.graph(), snapshot, PlanOptions.standard(), synthesis.findings());
    }

    /** A topology, and a region in which nothing exists. */
    @State(Scope.Benchmark)
    public static class Nothing {

        /** How many services the topology has; each takes about eleven resources. */
        @Param({"1", "10", "100", "1000", "10000"})
        public int services;

        private Topology topology;
        private Snapshot empty;

        /** Makes the inputs, which are not measured. */
        @Setup
        public void prepare() {
            topology = Topologies.chain(services, "t3.micro");
            empty = new Snapshot(Topologies.NAME, Topologies.REGION, List.of(), Topologies.facts());
        }
    }

    /** A region in which all of a topology exists, and the topology with one service changed. */
    @State(Scope.Benchmark)
    public static class Everything {

        /** How many services the topology has. */
        @Param({"1", "10", "100", "1000", "10000"})
        public int services;

        private Topology changed;
        private Snapshot applied;

        /** Makes the inputs, which are not measured. */
        @Setup
        public void prepare() {
            applied = Applied.snapshot(Topologies.chain(services, "t3.micro"));
            changed = Topologies.chain(services, "t3.small");
        }
    }
}
