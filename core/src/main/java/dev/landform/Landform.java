package dev.landform;

import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseFindings;
import dev.landform.lease.Leases;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.planning.Moves;
import dev.landform.planning.Planner;
import dev.landform.preflight.Preflight;
import dev.landform.preflight.Questions;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import dev.landform.reach.ReachCheck;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Plans topologies on a provider and carries the plans out. Immutable and thread-safe.
 *
 * <pre>{@code
 * Landform landform = Landform.on(provider);
 * Plan plan = landform.plan(topology);
 * Outcome outcome = landform.apply(plan);
 * }</pre>
 */
public final class Landform {

    private final Provider provider;
    private final Executor executor;
    private final PlanOptions options;

    private Landform(Provider provider, Executor executor, PlanOptions options) {
        this.provider = provider;
        this.executor = executor;
        this.options = options;
    }

    /** Returns an entry point that works with that provider, and leaves it open. */
    public static Landform on(Provider provider) {
        return new Landform(provider, Executor.on(provider), PlanOptions.standard());
    }

    /** Returns an entry point that carries plans out as the executor does. */
    public Landform executing(Executor with) {
        return new Landform(provider, with, options);
    }

    /** Returns an entry point whose plans may do what the options say. */
    public Landform planning(PlanOptions with) {
        return new Landform(provider, executor, with);
    }

    /**
     * Looks at what exists and returns what it takes to make it what the topology says, with what {@link #preflight}
     * finds among the plan's findings. Changes nothing.
     *
     * @throws ProviderException if the provider cannot be asked
     */
    public Plan plan(Topology topology) {
        return plan(topology, UnaryOperator.identity());
    }

    /**
     * Looks at what exists and returns what it takes to make it what the topology's resources are after a rewrite: for
     * what no verb of the language can say. The rewritten resources are judged by what the topology asks for. Changes
     * nothing.
     *
     * @throws IllegalArgumentException if the rewritten graph refers to an address that it does not hold
     * @throws ProviderException if the provider cannot be asked
     */
    public Plan plan(Topology topology, UnaryOperator<ResourceGraph> rewrite) {
        Synthesis synthesis = Synthesis.of(topology);
        ResourceGraph graph = rewrite.apply(synthesis.graph());
        List<Finding> findings = new ArrayList<>(synthesis.findings());
        findings.addAll(ReachCheck.of(topology, graph));
        return plan(graph, findings);
    }

    /**
     * Looks at what exists and returns what it takes to make it what the graph says, with what {@link #preflight}
     * finds among the plan's findings. Changes nothing.
     *
     * @throws IllegalArgumentException if the graph refers to an address that it does not hold
     * @throws ProviderException if the provider cannot be asked
     */
    public Plan plan(ResourceGraph graph) {
        return plan(graph, ReachCheck.of(graph));
    }

    /**
     * Looks at what exists and returns what it takes to remove all of it. Changes nothing.
     *
     * @throws ProviderException if the provider cannot be asked
     */
    public Plan planDestroy(String topology, String region) {
        return plan(ResourceGraph.empty(topology, region), List.of());
    }

    /**
     * Asks the region whether the plan can work there, and returns what stands in its way, errors first: quotas, names
     * that are taken, images, database versions, addresses. A question that the region cannot answer is a warning.
     * Making a plan asks too, and {@link #apply} asks once more; this is for plans that have waited. Changes nothing.
     */
    public List<Finding> preflight(Plan plan) {
        Questions questions = Questions.of(plan);
        return questions.isEmpty() ? List.of() : Preflight.judge(plan, provider.inquire(questions));
    }

    /**
     * Looks at what exists and returns what is not as it was when the plan was made, one error for each resource that
     * appeared, went or changed; nothing if the plan still says what you read. What auto scaling moves does not count.
     * For plans that have waited: were stored, or were reviewed by somebody. Changes nothing.
     *
     * @throws ProviderException if the provider cannot be asked
     */
    public List<Finding> verify(Plan plan) {
        Observation observation = new Observation(plan.topology(), plan.region(), new TreeSet<>());
        return Moves.since(plan, provider.observe(observation));
    }

    /**
     * {@linkplain #verify Looks} whether anything has moved since the plan was made, and {@linkplain #apply applies} it
     * if nothing has. Use it for a plan that was stored or has waited, and {@link #apply} right after {@link #plan}. A
     * plan that was applied before, even in part, is refused, since that moved the cloud: plan again.
     *
     * @throws FindingsException if something has moved, or for what {@link #apply} throws it; nothing is done then
     * @throws ProviderException if the provider cannot be asked
     */
    public Outcome applyStored(Plan plan) {
        List<Finding> moves = verify(plan);
        if (!moves.isEmpty()) {
            throw new FindingsException("The cloud has moved since the plan was made.", moves);
        }
        return apply(plan);
    }

    /**
     * Carries the plan out and returns what happened. Before the first change of a plan that creates or changes
     * something, {@linkplain #preflight asks the region} once more whether it can work. Failures of steps are in the
     * outcome; none is thrown.
     *
     * <p>While it lasts, the run {@linkplain Executor#run holds a lease} on the topology.
     *
     * @throws FindingsException if the plan is not applicable, or has become impossible; nothing is done then
     * @throws LeaseException if another run holds the lease, or the lease cannot be had, or another run has changed
     *     something since the plan was made; nothing is done then
     * @throws ProviderException if another run has worked on the topology since the plan was made, and the cloud cannot
     *     be asked what it has changed
     */
    public Outcome apply(Plan plan) {
        if (plan.isApplicable()) {
            Plan now = plan.withFindings(preflight(plan));
            if (!now.isApplicable()) {
                throw new FindingsException("The plan can no longer be applied.", now.findings());
            }
        }
        return executor.run(plan);
    }

    /**
     * Returns how it stands with the lease on a topology: who is at work on it, or was last. Changes nothing.
     *
     * @throws ProviderException if the cloud cannot be asked
     */
    public Standing lease(String topology) {
        return Leases.of(provider.leases(), topology).standing();
    }

    /**
     * Takes the lease on a topology away from the run that holds it, for when that is known to be dead. One that is not
     * learns of it when it next renews its lease, by default within 15 seconds, and starts nothing new from then on; what
     * it does until then, the next plan may miss.
     *
     * @param seen what {@link #lease} returned: nothing is done if the lease has passed to another run since
     * @return how it stands now; nothing was done unless that is {@link Standing.State#BROKEN}
     * @throws ProviderException if the cloud cannot be asked
     */
    public Standing breakLease(String topology, Standing seen) {
        return executor.breakLease(topology, seen);
    }

    private Plan plan(ResourceGraph graph, List<Finding> known) {
        SortedSet<String> types = new TreeSet<>();
        for (Resource resource : graph.resources()) {
            if (resource instanceof LaunchTemplate template) {
                types.add(template.instanceType());
            }
        }
        Optional<Standing> standing = standing(graph.topology()); // first: what comes after it, the plan may miss
        Snapshot snapshot = provider.observe(new Observation(graph.topology(), graph.region(), types));
        Plan plan = Planner.plan(graph, snapshot, options, known)
                .after(standing.map(Standing::mark).orElse(""));
        List<Finding> found = new ArrayList<>(preflight(plan));
        standing.filter(Standing::isHeld).ifPresent(held -> found.add(LeaseFindings.underWay(graph.topology(), held)));
        return plan.withFindings(found);
    }

    /** Planning needs no lease, and no permission to look at one. */
    private Optional<Standing> standing(String topology) {
        try {
            return Optional.of(lease(topology));
        } catch (ProviderException e) {
            return Optional.empty();
        }
    }
}
