package dev.landform.planning;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.plan.Await;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Reason;
import dev.landform.plan.Update;
import dev.landform.plan.Update.Phase;
import dev.landform.resource.Attribute;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Makes the steps that decisions call for, and refuses those that would lose data. */
final class StepFactory {

    private final Wanted wanted;
    private final World world;
    private final Matching matching;
    private final Decisions decisions;
    private final PlanOptions options;
    private final Names names;
    private final StepSet steps;
    private final List<Finding> findings = new ArrayList<>();

    StepFactory(Wanted wanted, World world, Matching matching, Decisions decisions, PlanOptions options, Names names) {
        this.wanted = wanted;
        this.world = world;
        this.matching = matching;
        this.decisions = decisions;
        this.options = options;
        this.names = names;
        this.steps = new StepSet(wanted.graph());
    }

    StepSet steps() {
        for (int place = 0; place < wanted.graph().size(); place++) {
            addWanted(place, decisions.at(place));
        }
        addDeletions();
        return steps;
    }

    List<Finding> findings() {
        return findings;
    }

    private void addWanted(int place, Decision decision) {
        switch (decision.action()) {
            case CREATE, REPLACE, REPLACE_DELETE_FIRST ->
                steps.add(
                        place,
                        new Create(
                                wanted.at(place),
                                names.of(place),
                                decision.reason(),
                                decision.isReplaced(),
                                wanted.graph().originAt(place),
                                wanted.graph().intentAt(place)));
            case UPDATE -> addUpdate(place, wanted.at(place), decision);
            case AWAIT -> {
                Observed standing = matching.standing(place).orElseThrow();
                steps.add(place, new Await(wanted.at(place), standing.id(), decision.reason()));
            }
            case KEEP, REFUSE -> {
                // nothing to do
            }
        }
    }

    private void addUpdate(int place, Resource resource, Decision decision) {
        if (Handover.isNeeded(resource, decision, wanted, matching, world, decisions)) {
            steps.add(place, update(place, resource, decision, Phase.PREPARE));
            steps.add(place, update(place, resource, decision, Phase.SWITCH));
        } else {
            steps.add(place, update(place, resource, decision, Phase.WHOLE));
        }
    }

    private Update update(int place, Resource resource, Decision decision, Phase phase) {
        Observed standing = matching.standing(place).orElseThrow();
        return new Update(
                resource,
                standing.resource(),
                standing.id(),
                decision.differences(),
                phase,
                decision.reason(),
                wanted.graph().originAt(place),
                wanted.graph().intentAt(place));
    }

    private void addDeletions() {
        IdentityHashMap<Observed, Reason> leaving = new IdentityHashMap<>();
        for (int position = 0; position < world.all().size(); position++) {
            int place = matching.placeOf(position);
            if (place < 0 || decisions.stayingId(place) == null) {
                Observed observed = world.all().get(position);
                leaving.put(observed, leavingReason(observed, place));
            }
        }
        for (Observed observed : leaving.isEmpty() ? List.<Observed>of() : world.all()) {
            Reason reason = leaving.get(observed);
            if (reason != null && !diesWithOther(observed, leaving)) {
                addDeletion(observed, reason);
            }
        }
    }

    private Reason leavingReason(Observed observed, int place) {
        if (place >= 0) {
            Reason reason = decisions.at(place).reason();
            return reason instanceof Reason.Broken ? reason : new Reason.Superseded();
        }
        if (observed.condition() == Observed.Condition.DELETING) {
            return new Reason.Unfinished();
        }
        Optional<Observed> kept = matching.standing(observed.address());
        boolean surplus = kept.isPresent()
                && kept.orElseThrow()
                        .resource()
                        .type()
                        .equals(observed.resource().type())
                && matching.rivals(observed.address()).contains(observed);
        return surplus
                ? new Reason.Surplus(kept.orElseThrow().id())
                : new Reason.Dropped(wanted.owner(observed.address()));
    }

    private boolean diesWithOther(Observed observed, IdentityHashMap<Observed, Reason> leaving) {
        ResourceType<?> type = observed.resource().type();
        for (Attribute<?> attribute : type.references()) {
            if (type.diesWith().contains(attribute.name())) {
                for (Observed target : world.targets(observed.resource(), attribute)) {
                    if (leaving.containsKey(target)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void addDeletion(Observed observed, Reason reason) {
        Resource resource = observed.resource();
        boolean dataIsOurs = resource.type().data().isPresent()
                && observed.condition() != Observed.Condition.DELETING
                && !(reason instanceof Reason.Broken);
        if (dataIsOurs && !options.mayDelete(resource.address())) {
            findings.add(protectedData(resource, reason));
        }
        steps.addDeletion(observed, new Delete(resource, observed.id(), reason, options.keepLastCopy()));
    }

    private Finding protectedData(Resource resource, Reason reason) {
        return new Finding(
                Severity.ERROR,
                "protected-data",
                resource.address().path(),
                wanted.graph().origin(resource.address()),
                "The plan would delete this " + resource.type() + ", because " + reason.text() + ".",
                "With it, " + resource.type().data().orElse("data") + " would be lost.",
                "If that is meant, say so: PlanOptions.standard().expending(Address.of(\"" + resource.address()
                        + "\")), or PlanOptions.deletingData() for all of the topology's data"
                        + " (--delete-data on the command line).");
    }
}
