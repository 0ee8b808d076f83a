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
        int reference = 0;
        for (Attribute<?> attribute : wanted.typeAt(place).attributes()) {
            Difference difference = null;
            if (attribute.change() != Change.INITIAL) {
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

    private @Nullable Difference references(int place, int reference, Attribute<?> attribute, Resource found) {
        List<Ref<?>> foundRefs = attribute.refs(found);
        int begin = wanted.wires().begin(place, reference);
        if (isSame(begin, wanted.wires().end(place, reference), foundRefs)) {
            return null;
        }
        ResourceType<?> target = attribute.target().orElseThrow();
        List<String> before = new ArrayList<>(2);
        for (Ref<?> ref : foundRefs) {
            before.add(matching.address(target, ref).map(Address::path).orElse(ref.toString()));
        }
        List<String> after = new ArrayList<>(2);
        boolean replaced = false;
        int number = begin;
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

    /** Says quickly what is true of nearly all references: there is one or few, and what they mean stays. */
    private boolean isSame(int begin, int end, List<Ref<?>> found) {
        if (end - begin != found.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            String id = decisions.stayingId(wanted.wires().target(begin + i));
            if (id == null || !(found.get(i) instanceof Ref.Physical<?> physical) || !id.equals(physical.id())) {
                return false;
            }
        }
        return true;
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
