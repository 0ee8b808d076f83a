package dev.landform.resource;

import java.util.Objects;

/**
 * A typed reference to another resource.
 *
 * <p>What is desired refers to an {@linkplain To address}, because the id may not exist yet; what was observed refers
 * to a {@linkplain Physical physical id}, because that is all that AWS knows. The planner maps the second to the first.
 *
 * @param <R> the type referred to
 */
public sealed interface Ref<R extends Resource> {

    /** Refers to the resource at that address, whatever its id will be. */
    static <R extends Resource> Ref<R> to(Address target) {
        return new To<>(target);
    }

    /** Refers to something that exists, by the id that the provider knows it by. */
    static <R extends Resource> Ref<R> physical(String id) {
        return new Physical<>(id);
    }

    /**
     * A reference by address.
     *
     * @param target the address referred to
     */
    record To<R extends Resource>(Address target) implements Ref<R> {
        @Override
        public String toString() {
            return target.path();
        }
    }

    /**
     * A reference by physical id.
     *
     * @param id the id, for example {@code vpc-0a1b}
     */
    record Physical<R extends Resource>(String id) implements Ref<R> {
        /** Refuses null, which a provider would bring that has not understood its cloud. */
        public Physical {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
