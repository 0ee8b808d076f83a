package dev.landform.planning;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.plan.Binding;
import dev.landform.plan.Difference;
import dev.landform.plan.DifferenceText;
import dev.landform.plan.Observed;
import dev.landform.plan.Reason;
import dev.landform.planning.Decision.Action;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides for every wanted resource what becomes of it, those first that others refer to. */
final class Decisions {

    private static final Decision CREATION = new Decision(Action.CREATE, List.of(), new Reason.Missing());
    private static final Decision AWAITING = new Decision(Action.AWAIT, List.of(), new Reason.Unfinished());
    private static final Decision KEEPING = new Decision(Action.KEEP, List.of(), new Reason.Unfinished());

    private final Wanted wanted;
    private final Matching matching;
    private final Escalations escalations;
    private final @Nullable Decision[] decided;
    private final @Nullable Binding[] staying;
    private final List<Finding> findings = new ArrayList<>();

    private Decisions(Wanted wanted, Matching matching, Escalations escalations) {
        this.wanted = wanted;
        this.matching = matching;
        this.escalations = escalations;
        this.decided = new Decision[wanted.graph().size()];
        this.staying = new Binding[wanted.graph().size()];
    }

    /**
     * Decides all. What is replaced and stands on something that can only serve one at a time takes a new one of that
     * as well; since that is decided earlier, everything is then decided again.
     */
    static Decisions of(Wanted wanted, Matching matching, Escalations escalations) {
        while (true) {
            Decisions decisions = new Decisions(wanted, matching, escalations);
            decisions.decideAll();
            if (!decisions.escalatesExclusives()) {
                return decisions;
            }
        }
    }

    Optional<Decision> find(Address address) {
        return Optional.ofNullable(peek(wanted.graph().indexOf(address)));
    }

    /** Returns what becomes of the resource at that place, if that is decided already. */
    @Nullable
    Decision peek(int place) {
        return place < 0 ? null : decided[place];
    }

    /** Returns the id of what stays at that place; null if nothing does, or nothing is decided yet. */
    @Nullable
    String stayingId(int place) {
        return place < 0 || staying[place] == null ? null : matching.id(place);
    }

    /** Returns what the address at each place stands for before and after the plan; null where that is nothing. */
    @Nullable
    Binding staying(int place) {
        return staying[place];
    }

    Decision get(Address address) {
        return find(address).orElseThrow(() -> new AssertionError("nothing was decided about " + address));
    }

    /** Returns what becomes of the resource at that place in the graph. */
    Decision at(int position) {
        return Objects.requireNonNull(decided[position]);
    }

    List<Finding> findings() {
        return findings;
    }

    private void decideAll() {
        Differ differ = new Differ(wanted, this, matching);
        for (ResourceType<?> type : wanted.types()) {
            for (int position : wanted.places(type)) {
                Observed found = matching.at(position);
                Decision decision = found == null ? CREATION : decide(position, found, differ);
                decided[position] = decision;
                if (found != null && !decision.isNew()) {
                    staying[position] = found.binding();
                }
            }
        }
    }

    private Decision decide(int position, Observed found, Differ differ) {
        if (found.condition() == Observed.Condition.FAILED) {
            return new Decision(Action.REPLACE_DELETE_FIRST, List.of(), new Reason.Broken(found.id()));
        }
        List<Difference> differences = differ.differences(position, found.resource());
        if (!escalations.isEmpty()) {
            Resource resource = wanted.at(position);
            Optional<String> forced = escalations.why(resource.address());
            if (forced.isPresent()) {
                Reason reason = new Reason.Forced(forced.orElseThrow());
                return new Decision(replacement(resource), differences, reason);
            }
        }
        if (differences.isEmpty()) {
            return found.condition() == Observed.Condition.PENDING ? AWAITING : KEEPING;
        }
        Resource resource = wanted.at(position);
        Reason reason = new Reason.Differs(resource.type().name(), differences);
        return new Decision(action(resource, differences), differences, reason);
    }

    private Action action(Resource resource, List<Difference> differences) {
        boolean replace = false;
        boolean refuse = false;
        for (Difference difference : differences) {
            replace |= difference.change() == Change.REPLACE;
            if (difference.change() == Change.IMMUTABLE) {
                refuse = true;
                findings.add(immutable(resource, difference));
            } else if (Differ.shrinks(difference)) {
                refuse = true;
                findings.add(shrinking(resource, difference));
            }
        }
        if (refuse) {
            return Action.REFUSE;
        }
        return replace ? replacement(resource) : Action.UPDATE;
    }

    private Action replacement(Resource resource) {
        boolean deleteFirst = resource.type().deleteFirst().isPresent() || escalations.deleteFirst(resource.address());
        return deleteFirst ? Action.REPLACE_DELETE_FIRST : Action.REPLACE;
    }

    private Finding immutable(Resource resource, Difference difference) {
        return new Finding(
                Severity.ERROR,
                "immutable",
                resource.address().path(),
                wanted.graph().origin(resource.address()),
                "The " + difference.attribute() + " of this " + resource.type() + " would have to change from "
                        + DifferenceText.value(difference.before()) + " to "
                        + DifferenceText.value(difference.after()) + ".",
                "AWS sets it when the " + resource.type() + " is created and never changes it; a new one would be"
                        + " empty.",
                "Keep " + DifferenceText.value(difference.before())
                        + ", or give the element a new name and move the data yourself.");
    }

    private Finding shrinking(Resource resource, Difference difference) {
        return new Finding(
                Severity.ERROR,
                "only-grows",
                resource.address().path(),
                wanted.graph().origin(resource.address()),
                "The " + difference.attribute() + " of this " + resource.type() + " would have to shrink from "
                        + difference.before() + " to " + difference.after() + ".",
                "AWS lets it grow and never shrink; a new " + resource.type() + " would be empty.",
                "Keep " + difference.before() + ", or give the element a new name and move the data yourself.");
    }

    private boolean escalatesExclusives() {
        boolean escalated = false;
        for (int position = 0; position < decided.length; position++) {
            if (at(position).action() != Action.REPLACE) {
                continue;
            }
            Resource resource = wanted.graph().resources().get(position);
            for (Attribute<?> attribute : resource.type().references()) {
                for (Ref<?> ref : attribute.exclusive() ? attribute.refs(resource) : List.<Ref<?>>of()) {
                    if (ref instanceof Ref.To<?> to && !get(to.target()).isNew()) {
                        escalated |= escalations.replace(
                                to.target(), resource.address() + " is replaced and needs one of its own meanwhile");
                    }
                }
            }
        }
        return escalated;
    }
}
