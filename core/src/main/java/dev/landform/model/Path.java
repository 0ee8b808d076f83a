package dev.landform.model;

import dev.landform.resource.Origin;
import java.util.OptionalInt;

/**
 * A path of the load balancer that belongs to a service.
 *
 * @param pattern for example {@code /api/node/*}; {@code /*} means whatever no other path matches
 * @param priority the rule's priority, if the user insists on one
 * @param origin where it was said
 */
public record Path(String pattern, OptionalInt priority, Origin origin) {

    /** The pattern that matches everything. */
    public static final String EVERYTHING = "/*";

    /** Returns whether this is what no other path matches. */
    public boolean isEverything() {
        return pattern.equals(EVERYTHING);
    }
}
