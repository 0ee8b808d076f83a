package dev.landform.plan;

import dev.landform.resource.Origin;
import dev.landform.resource.Resource;
import java.util.List;

/**
 * Changes a resource in place.
 *
 * @param resource the resource as it shall be; its references are addresses
 * @param before the resource as it was found; its references are physical ids
 * @param id its physical id
 * @param differences what changes; never empty
 * @param phase whether the change is made at once or in two parts
 * @param reason why
 * @param origin the line that asked for it
 * @param intent which intent of the user it serves, in a few words; empty if that is plain
 */
public record Update(
        Resource resource,
        Resource before,
        String id,
        List<Difference> differences,
        Phase phase,
        Reason reason,
        Origin origin,
        String intent)
        implements Step {

    /** How much of a change a step makes. */
    public enum Phase {
        /** All of it. */
        WHOLE,
        /** Names the new target of the traffic beside the old one, without sending it anything yet. */
        PREPARE,
        /** Sends the traffic to the new target, and makes every other change. */
        SWITCH
    }

    /** Copies the differences. */
    public Update {
        differences = List.copyOf(differences);
    }

    @Override
    public String verb() {
        return switch (phase) {
            case WHOLE -> "update";
            case PREPARE -> "prepare";
            case SWITCH -> "switch";
        };
    }

    @Override
    public String key() {
        return verb() + " " + address();
    }
}
