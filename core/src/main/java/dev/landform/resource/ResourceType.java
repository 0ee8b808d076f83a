package dev.landform.resource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The descriptor of a resource type: all that the engine knows of it.
 *
 * @param <R> the value class it describes
 */
public final class ResourceType<R extends Resource> implements Comparable<ResourceType<?>> {

    private final String name;
    private final Class<R> javaType;
    private final List<Attribute<R>> attributes;
    private final List<Attribute<R>> references;
    private final List<Attribute<R>> handovers;
    private final List<Attribute<R>> texts;
    private final List<Output> outputs;
    private final Timing timing;
    private final Optional<Naming> naming;
    private final Function<R, Optional<String>> explicitName;
    private final Optional<String> deleteFirst;
    private final Optional<String> data;
    private final Function<R, List<Claim>> claims;
    private final Function<R, Tags> tags;
    private final Function<R, Boolean> guarded;
    private final List<Attribute<R>> naturalKey;
    private final List<String> diesWith;

    private ResourceType(Builder<R> builder) {
        this.name = builder.name;
        this.javaType = builder.javaType;
        this.attributes = List.copyOf(builder.attributes);
        this.references = attributes.stream()
                .filter(attribute -> attribute.target().isPresent())
                .toList();
        this.texts = attributes.stream()
                .filter(attribute -> builder.texts.contains(attribute.name()))
                .toList();
        this.handovers = attributes.stream().filter(Attribute::handover).toList();
        this.outputs = List.copyOf(builder.outputs);
        this.timing = builder.timing;
        this.naming = builder.naming;
        this.explicitName = builder.explicitName;
        this.deleteFirst = builder.deleteFirst;
        this.data = builder.data;
        this.claims = builder.claims;
        this.tags = builder.tags;
        this.guarded = builder.guarded;
        this.naturalKey = attributes.stream()
                .filter(attribute -> builder.naturalKey.contains(attribute.name()))
                .toList();
        if (naturalKey.size() != builder.naturalKey.size()) {
            throw new IllegalArgumentException(
                    name + " has no attribute for one of its natural key: " + builder.naturalKey);
        }
        this.diesWith = List.copyOf(builder.diesWith);
    }

    /** Starts the descriptor of a type; the name is the last word of its addresses, as in {@code launch-template}. */
    public static <R extends Resource> Builder<R> of(String name, Class<R> javaType) {
        return new Builder<>(name, javaType);
    }

    /** Returns the type's name, for example {@code launch-template}. */
    public String name() {
        return name;
    }

    /** Returns the value class. */
    public Class<R> javaType() {
        return javaType;
    }

    /** Returns the attributes in the order in which people read them. */
    public List<Attribute<R>> attributes() {
        return attributes;
    }

    /** Returns those of the attributes that refer to other resources. */
    public List<Attribute<R>> references() {
        return references;
    }

    /** Returns those of the references along which traffic flows. */
    public List<Attribute<R>> handovers() {
        return handovers;
    }

    /** Returns those of the attributes that hold a {@link Text}, which may contain outputs of other resources. */
    public List<Attribute<R>> texts() {
        return texts;
    }

    /** Returns what is only known once a resource of this type exists. */
    public List<Output> outputs() {
        return outputs;
    }

    /**
     * Returns the output of that name.
     *
     * @throws IllegalArgumentException if the type has no such output
     */
    public Output output(String outputName) {
        for (Output output : outputs) {
            if (output.name().equals(outputName)) {
                return output;
            }
        }
        throw new IllegalArgumentException("a " + name + " has no output '" + outputName + "', only " + outputs);
    }

    /** Returns how long a resource of this type typically takes. */
    public Timing timing() {
        return timing;
    }

    /** Returns what AWS accepts as a name; empty if resources of this type have none. */
    public Optional<Naming> naming() {
        return naming;
    }

    /** Returns the name that the user insists on, if there is one. */
    public Optional<String> explicitName(Resource resource) {
        return explicitName.apply(javaType.cast(resource));
    }

    /** Returns why the old resource has to go before a new one can be made, if AWS forbids the two to overlap. */
    public Optional<String> deleteFirst() {
        return deleteFirst;
    }

    /** Returns what would be lost with the resource; empty if it holds no data of the user's. */
    public Optional<String> data() {
        return data;
    }

    /** Returns what that resource holds for itself alone. */
    public List<Claim> claims(Resource resource) {
        return claims.apply(javaType.cast(resource));
    }

    /** Returns the user's tags on that resource; none if the type cannot be tagged. */
    public Tags tags(Resource resource) {
        return tags.apply(javaType.cast(resource));
    }

    /** Returns whether AWS itself refuses to delete that resource as it is. */
    public boolean guarded(Resource resource) {
        return guarded.apply(javaType.cast(resource));
    }

    /**
     * Returns the attributes that identify a resource where AWS keeps no tags: references and values, together unique
     * within the type. Empty if resources of this type are found by their ownership tags.
     */
    public List<Attribute<R>> naturalKey() {
        return naturalKey;
    }

    /** Returns what that resource has for {@link #naturalKey()}. */
    public List<Object> naturalKey(Resource resource) {
        List<Object> key = new ArrayList<>(naturalKey.size());
        for (Attribute<R> attribute : naturalKey) {
            if (attribute.target().isPresent()) {
                key.addAll(attribute.refs(resource));
            } else {
                key.add(attribute.of(resource));
            }
        }
        return key;
    }

    /** Returns whether resources of this type are found by a natural key instead of by tags. */
    public boolean isKeyed() {
        return !naturalKey.isEmpty();
    }

    /** Returns the reference attributes whose target takes a resource of this type with it when it is deleted. */
    public List<String> diesWith() {
        return diesWith;
    }

    @Override
    public int compareTo(ResourceType<?> other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Collects a descriptor. Attributes are added in reading order; {@link #awaiting}, {@link #handover} and
     * {@link #settling} say more of the attribute added last.
     */
    public static final class Builder<R extends Resource> {
        private final String name;
        private final Class<R> javaType;
        private final List<Attribute<R>> attributes = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Output> outputs = new ArrayList<>();
        private Timing timing = Timing.instant();
        private Optional<Naming> naming = Optional.empty();
        private Function<R, Optional<String>> explicitName = r -> Optional.empty();
        private Optional<String> deleteFirst = Optional.empty();
        private Optional<String> data = Optional.empty();
        private Function<R, List<Claim>> claims = r -> List.of();
        private Function<R, Tags> tags = r -> Tags.none();
        private Function<R, Boolean> guarded = r -> false;
        private List<String> naturalKey = List.of();
        private final List<String> diesWith = new ArrayList<>();

        private Builder(String name, Class<R> javaType) {
            this.name = name;
            this.javaType = javaType;
        }

        /** Adds a plain value. */
        public Builder<R> value(String attribute, Function<? super R, ?> accessor, Change change) {
            attributes.add(Attribute.value(attribute, accessor, change));
            return this;
        }

        /** Adds a text that may hold outputs of other resources. */
        public Builder<R> text(String attribute, Function<? super R, Text> accessor, Change change) {
            attributes.add(Attribute.text(attribute, accessor, change));
            texts.add(attribute);
            return this;
        }

        /** Adds a reference that is always there. */
        public Builder<R> ref(
                String attribute, Function<? super R, ? extends Ref<?>> accessor, ResourceType<?> to, Change change) {
            attributes.add(Attribute.refs(attribute, r -> List.of(accessor.apply(r)), to, change));
            return this;
        }

        /** Adds a reference that may be absent. */
        public Builder<R> optionalRef(
                String attribute,
                Function<? super R, ? extends Optional<? extends Ref<?>>> accessor,
                ResourceType<?> to,
                Change change) {
            attributes.add(Attribute.refs(
                    attribute, r -> accessor.apply(r).map(List::of).orElse(List.of()), to, change));
            return this;
        }

        /** Adds a set of references. */
        public Builder<R> refs(
                String attribute, Function<? super R, ? extends Refs<?>> accessor, ResourceType<?> to, Change change) {
            attributes.add(Attribute.refs(attribute, r -> accessor.apply(r).all(), to, change));
            return this;
        }

        /** Says how far the target of the last reference has to be; without this, its id is enough. */
        public Builder<R> awaiting(Milestone milestone) {
            return last(last().awaiting(milestone));
        }

        /** Says that traffic flows along the last reference. */
        public Builder<R> handover() {
            return last(last().handingOver());
        }

        /** Says that a new target, not merely another one, takes a new resource. */
        public Builder<R> replacedWithTarget() {
            return last(last().replacingWithTarget());
        }

        /** Says that the target can serve only one resource at a time, so that replacing needs a new target as well. */
        public Builder<R> exclusive() {
            return last(last().exclusively());
        }

        /** Says how long a change of the last attribute takes to settle. */
        public Builder<R> settling(Duration duration) {
            return last(last().settlingIn(duration));
        }

        /** Adds an output that an update leaves as it is. */
        public Builder<R> output(String output, Milestone known) {
            outputs.add(new Output(output, known, false));
            return this;
        }

        /** Adds an output that every update changes, such as the version of a launch template. */
        public Builder<R> volatileOutput(String output, Milestone known) {
            outputs.add(new Output(output, known, true));
            return this;
        }

        /** Sets the typical durations. */
        public Builder<R> timing(Timing typical) {
            this.timing = typical;
            return this;
        }

        /** Says that resources of this type have names, and what names AWS accepts. */
        public Builder<R> named(int maxLength, Naming.Scope scope) {
            this.naming = Optional.of(new Naming(maxLength, scope));
            return this;
        }

        /** Says where a user may insist on a name. */
        public Builder<R> explicitName(Function<R, Optional<String>> accessor) {
            this.explicitName = accessor;
            return this;
        }

        /** Says why replacing has to delete first. */
        public Builder<R> deleteFirst(String why) {
            this.deleteFirst = Optional.of(why);
            return this;
        }

        /** Says what of the user's is lost with a resource of this type. */
        public Builder<R> data(String what) {
            this.data = Optional.of(what);
            return this;
        }

        /** Says what a resource of this type holds for itself alone. */
        public Builder<R> claims(Function<R, List<Claim>> function) {
            this.claims = function;
            return this;
        }

        /** Says that resources of this type carry tags, which change in place. */
        public Builder<R> tags(Function<R, Tags> accessor) {
            this.tags = accessor;
            return value("tags", accessor, Change.IN_PLACE);
        }

        /** Says when AWS's own deletion protection is on. */
        public Builder<R> guarded(Function<R, Boolean> predicate) {
            this.guarded = predicate;
            return this;
        }

        /** Says that AWS keeps no tags for this type, and which attributes identify a resource of it instead. */
        public Builder<R> naturalKey(String... attributes) {
            this.naturalKey = List.of(attributes);
            return this;
        }

        /** Says that deleting the target of that reference deletes the resource with it. */
        public Builder<R> diesWith(String attribute) {
            this.diesWith.add(attribute);
            return this;
        }

        /** Returns the descriptor. */
        public ResourceType<R> build() {
            return new ResourceType<>(this);
        }

        private Attribute<R> last() {
            return attributes.get(attributes.size() - 1);
        }

        private Builder<R> last(Attribute<R> attribute) {
            attributes.set(attributes.size() - 1, attribute);
            return this;
        }
    }
}
