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

    private final Decisions decisions;
    private final Matching matching;

    Differ(Decisions decisions, Matching matching) {
        this.decisions = decisions;
        this.matching = matching;
    }

    List<Difference> differences(Resource wanted, Resource found) {
        List<Difference> differences = new ArrayList<>(2);
        for (Attribute<?> attribute : wanted.type().attributes()) {
            if (attribute.change() == Change.INITIAL) {
                continue;
            }
            Difference difference = attribute.target().isPresent()
                    ? references(attribute, attribute.target().orElseThrow(), wanted, found)
                    : values(attribute, wanted, found);
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private @Nullable Difference references(
            Attribute<?> attribute, ResourceType<?> target, Resource wanted, Resource found) {
        if (isSame(attribute.refs(wanted), attribute.refs(found))) {
            return null;
        }
        List<String> before = new ArrayList<>(2);
        for (Ref<?> ref : attribute.refs(found)) {
            before.add(matching.address(target, ref).map(Address::path).orElse(ref.toString()));
        }
        List<String> after = new ArrayList<>(2);
        boolean replaced = false;
        for (Ref<?> ref : attribute.refs(wanted)) {
            Optional<Decision> decision = decision(ref);
            boolean isNew = decision.isPresent() && decision.orElseThrow().isNew();
            replaced |= decision.isPresent() && decision.orElseThrow().isReplaced();
            after.add(isNew ? ref + NEW : ref.toString());
        }
        Collections.sort(before);
        Collections.sort(after);
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

    /** Says quickly what is true of nearly all references: there is one, and what it means stays. */
    private boolean isSame(List<Ref<?>> wanted, List<Ref<?>> found) {
        if (wanted.size() != 1 || found.size() != 1) {
            return wanted.isEmpty() && found.isEmpty();
        }
        Optional<Decision> decision = decision(wanted.get(0));
        return decision.isPresent()
                && !decision.orElseThrow().isNew()
                && found.get(0) instanceof Ref.Physical<?> physical
                && physical.id()
                        .equals(decision.orElseThrow().standing().orElseThrow().id());
    }

    private Optional<Decision> decision(Ref<?> ref) {
        return ref instanceof Ref.To<?> to ? decisions.find(to.target()) : Optional.empty();
    }

    private @Nullable Difference values(Attribute<?> attribute, Resource wanted, Resource found) {
        Object before = attribute.of(found);
        Object after = attribute.of(wanted);
        if (after instanceof Text text && !text.isKnown()) {
            after = resolved(text);
        }
        return before.equals(after) ? null : new Difference(attribute.name(), before, after, attribute.change());
    }

    /** Returns whether a difference asks for less of what only grows. */
    static boolean shrinks(Difference difference) {
        return difference.change() == Change.GROW && (Integer) difference.after() < (Integer) difference.before();
    }

    /** Puts in every output that is known already; a text of which one is not stays as it is. */
    private Object resolved(Text text) {
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Output output && known(output).isEmpty()) {
                return text.parts().size() == 1 ? Unknown.AFTER_APPLY : text;
            }
        }
        return Text.of(text.resolve(output -> known(output).orElseThrow()));
    }

    private Optional<String> known(Text.Output output) {
        Optional<Decision> decision = decisions.find(output.target());
        if (decision.isEmpty() || decision.orElseThrow().isNew()) {
            return Optional.empty();
        }
        Optional<Observed> standing = decision.orElseThrow().standing();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        boolean moves = decision.orElseThrow().action() == Decision.Action.UPDATE
                && standing.orElseThrow()
                        .resource()
                        .type()
                        .output(output.output())
                        .volatileOnUpdate();
        return moves
                ? Optional.empty()
                : Optional.ofNullable(standing.orElseThrow().binding().outputs().get(output.output()));
    }
}
