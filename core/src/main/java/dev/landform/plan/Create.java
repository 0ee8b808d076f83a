package dev.landform.plan;

import dev.landform.resource.Origin;
import dev.landform.resource.Resource;
import java.util.Optional;

/**
 * Creates a resource.
 *
 * @param resource what to create; its references are addresses
 * @param name the physical name, if resources of its type have one
 * @param reason why
 * @param replacement whether another resource at the same address goes when this one is there
 * @param origin the line that asked for it
 * @param intent which intent of the user it serves, in a few words; empty if that is plain
 */
public record Create(
        Resource resource, Optional<String> name, Reason reason, boolean replacement, Origin origin, String intent)
        implements Step {
    @Override
    public String verb() {
        return "create";
    }

    @Override
    public String key() {
        return "create " + address();
    }
}
