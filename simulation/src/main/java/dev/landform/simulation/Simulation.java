package dev.landform.simulation;

import dev.landform.check.FindingsException;
import dev.landform.fake.FakeCloudBuilder;
import dev.landform.model.Service;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Shows what a topology's services do under load, second by second on a virtual clock: which instances scaling adds and
 * removes, and which requests are served, wait, and are lost. Immutable and thread-safe; equal topologies, loads and
 * settings give equal results, to the byte. {@code docs/simulation.md} says what is simulated, and from which source.
 *
 * <pre>{@code
 * SimulationResult result = Simulation.of(topology).load(Load.step("python", 5, 20, Duration.ofMinutes(5)));
 * }</pre>
 */
public final class Simulation {

    private static final double SHARE_OF_CAPACITY = 0.8;
    private static final double PER_SECOND = 100;
    private static final double PER_SECOND_ON_GPU = 12.5;
    private static final double CPU_IDLE = 5;
    private static final double CPU_FULL = 100;
    private static final double CPU_FULL_ON_GPU = 35;
    private static final int QUEUE = 1000;
    private static final double RATE_MOST = 1_000_000;

    private final Topology topology;
    private final SortedMap<String, ServiceModel> models;
    private final TargetTracking tracking;
    private final OptionalLong seed;
    private final UnaryOperator<FakeCloudBuilder> weather;

    private Simulation(
            Topology topology,
            SortedMap<String, ServiceModel> models,
            TargetTracking tracking,
            OptionalLong seed,
            UnaryOperator<FakeCloudBuilder> weather) {
        this.topology = topology;
        this.models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
        this.tracking = tracking;
        this.seed = seed;
        this.weather = weather;
    }

    /** Returns a simulation of that topology, in which requests come evenly and nothing goes wrong. */
    public static Simulation of(Topology topology) {
        SortedMap<String, ServiceModel> models = new TreeMap<>();
        for (Service service : topology.intent().services()) {
            models.put(service.name(), standard(topology, service));
        }
        return new Simulation(topology, models, TargetTracking.standard(), OptionalLong.empty(), settings -> settings);
    }

    /**
     * Changes what one instance of a service can do; {@link ServiceModel} says what holds without this.
     *
     * @throws LoadException if the topology has no such service
     */
    public Simulation service(String name, UnaryOperator<ServiceModel> change) {
        SortedMap<String, ServiceModel> changed = new TreeMap<>(models);
        changed.put(name, change.apply(model(name)));
        return new Simulation(topology, changed, tracking, seed, weather);
    }

    /** Lets requests come at random, as a Poisson process does; equal seeds give equal requests. */
    public Simulation seed(long number) {
        return new Simulation(topology, models, tracking, OptionalLong.of(number), weather);
    }

    /** Sets when scaling acts; {@link TargetTracking#standard()} without this. */
    public Simulation tracking(TargetTracking when) {
        return new Simulation(topology, models, when, seed, weather);
    }

    /**
     * Sets what goes wrong in the in-memory cloud, or what it has not got; nothing without this. The clock stays the
     * simulation's; leave the region alone.
     */
    public Simulation cloud(UnaryOperator<FakeCloudBuilder> settings) {
        return new Simulation(topology, models, tracking, seed, settings);
    }

    /**
     * Applies the topology to a cloud in memory, lets it run for two hours without a request, sends it that load, and
     * returns what became of it. Takes about a second for each day of load.
     *
     * @throws LoadException if the load names a service that the topology does not have
     * @throws FindingsException if the topology cannot be applied to the in-memory cloud
     * @throws IllegalStateException if something failed while it was applied
     */
    public SimulationResult load(Load load) {
        load.services().forEach(this::model);
        ResourceGraph graph = Synthesis.of(topology).graph();
        Stage stage = Stage.of(topology, weather);
        List<Play> plays = new ArrayList<>();
        for (String service : load.services()) {
            plays.add(play(stage, GroupFacts.of(graph, service), load));
        }
        long seconds = load.duration().toSeconds();
        for (long second = 0; second < seconds; second++) {
            stage.advanceTo(second);
            var instances = stage.instances();
            for (Play play : plays) {
                play.second(second, instances);
            }
            if (Play.endsMinute(second)) {
                stage.advanceTo(second + 1);
                for (Play play : plays) {
                    play.endOfMinute(second);
                }
            }
        }
        return new SimulationResult(
                topology.name(), plays.stream().map(Play::run).toList());
    }

    private Play play(Stage stage, GroupFacts facts, Load load) {
        List<Alarms> policies = facts.policies().stream()
                .map(policy -> new Alarms(policy, tracking))
                .toList();
        return new Play(
                stage,
                facts,
                load,
                new Arrivals(facts.service(), seed),
                new Fleet(facts, model(facts.service())),
                new Tracking(policies, facts.group().min(), facts.group().max()));
    }

    private ServiceModel model(String service) {
        ServiceModel model = models.get(service);
        if (model == null) {
            throw new LoadException("There is no service '" + service + "' in " + topology.name() + ". There is: "
                    + String.join(", ", models.keySet()) + ".");
        }
        return model;
    }

    private static ServiceModel standard(Topology topology, Service service) {
        boolean gpu = service.gpu().isPresent();
        double able = service.requestTarget()
                .map(target -> Math.min(RATE_MOST, target / SHARE_OF_CAPACITY))
                .orElse(gpu ? PER_SECOND_ON_GPU : PER_SECOND);
        return new ServiceModel(
                able,
                CPU_IDLE,
                gpu ? CPU_FULL_ON_GPU : CPU_FULL,
                QUEUE,
                topology.intent().idleTimeout());
    }
}
