package dev.landform.plan;

import dev.landform.resource.Address;
import dev.landform.resource.Resource;

/**
 * A resource that was found.
 *
 * @param resource its attributes; references are physical ids, texts are literals. The address is the one in its
 *     ownership tag; for a type that is found by a natural key, any address below its parent's that is unique
 * @param binding its id and outputs
 * @param condition the state that it is in
 */
public record Observed(Resource resource, Binding binding, Condition condition) {

    /** The states that matter to a plan. */
    public enum Condition {
        /** It can be used. */
        ACTIVE,
        /** It is being created or changed, and will become active. */
        PENDING,
        /** It will never become active. */
        FAILED,
        /** It is being deleted. */
        DELETING
    }

    /** Returns the address in the ownership tag. */
    public Address address() {
        return resource.address();
    }

    /** Returns the physical id. */
    public String id() {
        return binding.id();
    }
}
