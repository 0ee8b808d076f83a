package dev.landform.plan;

import dev.landform.resource.Resource;

/**
 * Waits for a resource that an earlier run created and that is not ready yet.
 *
 * @param resource the resource as it was found
 * @param id its physical id
 * @param reason why
 */
public record Await(Resource resource, String id, Reason reason) implements Step {
    @Override
    public String verb() {
        return "await";
    }

    @Override
    public String key() {
        return "await " + address();
    }
}
