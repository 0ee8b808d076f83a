package dev.landform.planning;

import dev.landform.check.Finding;
import dev.landform.plan.Basis;
import dev.landform.plan.Binding;
import dev.landform.plan.BindingMap;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what is wanted and what is there into a plan: a pure function, the same bytes for the same inputs. */
public final class Planner {

    private final ResourceGraph desired;
    private final Snapshot snapshot;
    private final PlanOptions options;
    private final World world;
    private final Wanted wanted;
    private final Matching matching;
    private final Escalations escalations = new Escalations();
    private final List<Finding> settled = new ArrayList<>();

    private Planner(ResourceGraph desired, Snapshot snapshot, PlanOptions options) {
        this.desired = desired;
        this.snapshot = snapshot;
        this.options = options;
        this.world = new World(snapshot);
        TypeIndex types = new TypeIndex(desired);
        Wires wires = Wires.of(desired, types);
        this.wanted = new Wanted(ZoneChoice.settle(desired, types, world, snapshot.facts(), settled), types, wires);
        this.matching = Matching.of(wanted, world);
    }

    /**
     * Returns the plan that leaves exactly the graph's resources.
     *
     * @param desired what is wanted
     * @param snapshot what is there
     * @param options what the plan may do that it would not do by itself
     * @param known what is known about the topology already; it becomes part of the plan's findings
     * @throws IllegalArgumentException if the graph refers to an address that it does not hold, or if graph and
     *     snapshot are of different topologies
     */
    public static Plan plan(ResourceGraph desired, Snapshot snapshot, PlanOptions options, List<Finding> known) {
        if (!desired.topology().equals(snapshot.topology())) {
            throw new IllegalArgumentException(
                    "the graph is of " + desired.topology() + ", the snapshot of " + snapshot.topology());
        }
        return new Planner(desired, snapshot, options).plan(known);
    }

    private Plan plan(List<Finding> known) {
        while (true) {
            Decisions decisions = Decisions.of(wanted, matching, escalations);
            Names names = new Names(wanted, snapshot.facts().account());
            StepFactory factory = new StepFactory(wanted, world, matching, decisions, options, names);
            Drafting draft = Drafting.of(wanted, world, matching, decisions, factory.steps());
            drawEdges(draft);
            Optional<int[]> order = Cycles.order(draft, escalations);
            if (order.isPresent()) {
                List<Finding> findings = new ArrayList<>(known);
                findings.addAll(settled);
                findings.addAll(ZoneOffers.check(desired, wanted, decisions, snapshot.facts()));
                findings.addAll(decisions.findings());
                findings.addAll(factory.findings());
                return assemble(draft, order.orElseThrow(), findings);
            }
        }
    }

    private static void drawEdges(Drafting draft) {
        ReferenceEdges.draw(draft);
        Wishes.draw(draft);
        List<Resource> resources = draft.wanted().graph().resources();
        for (int i = 0; i < resources.size(); i++) {
            if (draft.steps().isInParts(i)) {
                Handover.draw(resources.get(i), draft);
            }
        }
        Handover.keepInUse(draft);
        DeletionEdges.draw(draft);
        ClaimEdges.draw(draft);
    }

    private Plan assemble(Drafting draft, int[] order, List<Finding> findings) {
        Arrangement arrangement =
                Arrangement.of(draft.steps().all(), draft.edges().all(), order);
        return new Plan(
                wanted.graph().topology(),
                wanted.graph().region(),
                arrangement.steps(),
                arrangement.edges(),
                bindings(draft.decisions()),
                findings.stream().sorted().distinct().toList(),
                Basis.of(snapshot));
    }

    private BindingMap bindings(Decisions decisions) {
        BindingMap.Builder bindings = BindingMap.ascending();
        for (int place = 0; place < wanted.graph().size(); place++) {
            Binding staying = decisions.staying(place);
            if (staying != null) {
                bindings.add(wanted.graph().addresses(), place, staying);
            }
        }
        return bindings.build();
    }
}
