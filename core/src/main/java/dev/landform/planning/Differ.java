package dev.landform.planning;

import dev.landform.plan.Difference;
import dev.landform.plan.Observed;
import dev.landform.plan.Unknown;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what is wanted with what was observed, attribute by attribute, given what becomes of all it refers to. */
final class Differ {

    private static final String NEW = " (new)";

    private final Wanted wanted;
    private final Decisions decisions;
    private final Matching matching;

    Differ(Wanted wanted, Decisions decisions, Matching matching) {
        this.wanted = wanted;
        this.decisions = decisions;
        this.matching = matching;
    }

    /** Compares the wanted resource at that place; what it refers to is decided. */
    List<Difference> differences(int place, Resource found) {
        List<Difference> differences = List.of();
        ResourceType<?> type = wanted.typeAt(place);
        int reference = 0;
        for (Attribute<?> attribute : type.attributes()) {
            Difference difference = null;
            if (attribute.change() != Change.INITIAL && !isSettled(place, reference, attribute, type)) {
                difference = attribute.target().isPresent()
                        ? references(place, reference, attribute, found)
                        : values(place, attribute, found);
            }
            if (difference != null) {
                differences = differences.isEmpty() ? new ArrayList<>(2) : differences;
                differences.add(difference);
            }
            reference += attribute.target().isPresent() ? 1 : 0;
        }
        return differences;
    }

    /** What stands for a keyed resource has its key, so that only what becomes of the key's targets can differ. */
    private boolean isSettled(int place, int reference, Attribute<?> attribute, ResourceType<?> type) {
        if (!type.naturalKey().contains(attribute)) {
            return false;
        }
        if (attribute.target().isPresent()) {
            Wires wires = wanted.wires();
            for (int number = wires.begin(place, reference); number < wires.end(place, reference); number++) {
                if (decisions.stayingId(wires.target(number)) == null) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Difference references(int place, int reference, Attribute<?> attribute, Resource found) {
        List<Ref<?>> foundRefs = attribute.refs(found);
        if (wanted.wires().lead(place, reference, foundRefs, decisions::stayingId)) {
            return null;
        }
        ResourceType<?> target = attribute.target().orElseThrow();
        List<String> before = new ArrayList<>(2);
        for (Ref<?> ref : foundRefs) {
            before.add(matching.address(target, ref).map(Address::path).orElse(ref.toString()));
        }
        List<String> after = new ArrayList<>(2);
        boolean replaced = false;
        int number = wanted.wires().begin(place, reference);
        for (Ref<?> ref : attribute.refs(wanted.at(place))) {
            Decision decision = decisions.peek(wanted.wires().target(number++));
            boolean isNew = decision != null && decision.isNew();
            replaced |= decision != null && decision.isReplaced();
            after.add(isNew ? ref + NEW : ref.toString());
        }
        Collections.sort(before);
        if (before.equals(after)) {
            return null;
        }
        boolean carriesOn = attribute.replacedWithTarget() && replaced;
        return new Difference(
                attribute.name(),
                List.copyOf(before),
                List.copyOf(after),
                carriesOn ? Change.REPLACE : attribute.change());
    }

    private @Nullable Difference values(int place, Attribute<?> attribute, Resource found) {
        Object before = attribute.of(found);
        Object after = attribute.of(wanted.at(place));
        if (after instanceof Text text && !text.isKnown()) {
            after = resolved(place, text);
        }
        return before.equals(after) ? null : new Difference(attribute.name(), before, after, attribute.change());
    }

    /** Returns whether a difference asks for less of what only grows. */
    static boolean shrinks(Difference difference) {
        return difference.change() == Change.GROW && (Integer) difference.after() < (Integer) difference.before();
    }

    /** Puts in every output that is known already; a text of which one is not stays as it is. */
    private Object resolved(int place, Text text) {
        Optional<Text> resolved = text.resolveKnown(output -> known(place, output));
        if (resolved.isPresent()) {
            return resolved.orElseThrow();
        }
        return text.parts().size() == 1 ? Unknown.AFTER_APPLY : text;
    }

    private Optional<String> known(int near, Text.Output output) {
        int target = wanted.graph().indexOf(output.target(), near);
        Decision decision = decisions.peek(target);
        if (decision == null || decision.isNew()) {
            return Optional.empty();
        }
        Observed standing = matching.standing(target).orElseThrow();
        boolean moves = decision.action() == Decision.Action.UPDATE
                && standing.resource().type().output(output.output()).volatileOnUpdate();
        return moves
                ? Optional.empty()
                : Optional.ofNullable(standing.binding().outputs().get(output.output()));
    }
}
