package dev.landform.resource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One attribute of a resource type: how to read it and what changing it takes.
 *
 * <p>An attribute is a value (compared by {@code equals}), a {@link Text}, or a set of references.
 *
 * @param <R> the type it belongs to
 */
public final class Attribute<R extends Resource> {

    private final String name;
    private final Change change;
    private final Function<? super R, ?> value;
    private final Optional<ResourceType<?>> target;
    private final Milestone awaits;
    private final boolean handover;
    private final boolean replacedWithTarget;
    private final boolean exclusive;
    private final Duration settling;

    private Attribute(
            String name,
            Change change,
            Function<? super R, ?> value,
            Optional<ResourceType<?>> target,
            Milestone awaits,
            boolean handover,
            boolean replacedWithTarget,
            boolean exclusive,
            Duration settling) {
        this.name = name;
        this.change = change;
        this.value = value;
        this.target = target;
        this.awaits = awaits;
        this.handover = handover;
        this.replacedWithTarget = replacedWithTarget;
        this.exclusive = exclusive;
        this.settling = settling;
    }

    static <R extends Resource> Attribute<R> value(String name, Function<? super R, ?> value, Change change) {
        return new Attribute<>(
                name, change, value, Optional.empty(), Milestone.EXISTS, false, false, false, Duration.ZERO);
    }

    static <R extends Resource> Attribute<R> text(String name, Function<? super R, Text> text, Change change) {
        return new Attribute<>(
                name, change, text, Optional.empty(), Milestone.EXISTS, false, false, false, Duration.ZERO);
    }

    static <R extends Resource> Attribute<R> refs(
            String name, Function<? super R, ? extends List<?>> refs, ResourceType<?> target, Change change) {
        return new Attribute<>(
                name, change, refs, Optional.of(target), Milestone.EXISTS, false, false, false, Duration.ZERO);
    }

    Attribute<R> awaiting(Milestone milestone) {
        return new Attribute<>(
                name, change, value, target, milestone, handover, replacedWithTarget, exclusive, settling);
    }

    Attribute<R> handingOver() {
        return new Attribute<>(name, change, value, target, awaits, true, replacedWithTarget, exclusive, settling);
    }

    Attribute<R> replacingWithTarget() {
        return new Attribute<>(name, change, value, target, awaits, handover, true, exclusive, settling);
    }

    Attribute<R> exclusively() {
        return new Attribute<>(name, change, value, target, awaits, handover, replacedWithTarget, true, settling);
    }

    Attribute<R> settlingIn(Duration duration) {
        return new Attribute<>(name, change, value, target, awaits, handover, replacedWithTarget, exclusive, duration);
    }

    /** Returns the attribute's name, as a plan prints it. */
    public String name() {
        return name;
    }

    /** Returns what a change of this attribute means. */
    public Change change() {
        return change;
    }

    /** Returns the attribute's value in that resource: for references a list of {@link Ref}. */
    @SuppressWarnings("unchecked") // the descriptor's attributes are only ever applied to its own type
    public Object of(Resource resource) {
        return value.apply((R) resource);
    }

    /** Returns the references that this attribute holds in that resource; none if it is no reference. */
    @SuppressWarnings("unchecked") // an attribute with a target is made from a function that returns references
    public List<Ref<?>> refs(Resource resource) {
        return target.isPresent() ? (List<Ref<?>>) of(resource) : List.of();
    }

    /** Returns the type referred to, if this attribute holds references. */
    public Optional<ResourceType<?>> target() {
        return target;
    }

    /** Returns how far the resource referred to has to be before this one can be created or changed. */
    public Milestone awaits() {
        return awaits;
    }

    /** Returns whether traffic flows along this reference, so that a new target must serve before the old one ends. */
    public boolean handover() {
        return handover;
    }

    /** Returns whether a replaced target means that this resource is replaced as well. */
    public boolean replacedWithTarget() {
        return replacedWithTarget;
    }

    /** Returns whether the target can serve only one resource at a time. */
    public boolean exclusive() {
        return exclusive;
    }

    /** Returns how long a change of this attribute typically takes to settle after the call. */
    public Duration settling() {
        return settling;
    }

    @Override
    public String toString() {
        return name;
    }
}
