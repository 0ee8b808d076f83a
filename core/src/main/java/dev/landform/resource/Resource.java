package dev.landform.resource;

/**
 * One AWS resource as it is meant to be, or as it was found: an immutable value.
 *
 * <p>Implementations are records. Everything but the address is listed by the {@linkplain #type() descriptor}, which
 * is what the differ, the in-memory cloud and the plan's text work from.
 */
public interface Resource {

    /** Returns which resource of the topology this is. */
    Address address();

    /** Returns the descriptor of this resource's type. */
    ResourceType<?> type();
}
