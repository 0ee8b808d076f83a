package dev.landform.plan;

import dev.landform.resource.Resource;

/**
 * Deletes a resource.
 *
 * @param resource the resource as it was found
 * @param id its physical id
 * @param reason why
 * @param keepLastCopy whether a final snapshot of its data is taken, where AWS can take one
 */
public record Delete(Resource resource, String id, Reason reason, boolean keepLastCopy) implements Step {
    @Override
    public String verb() {
        return "delete";
    }

    @Override
    public String key() {
        return "delete " + address() + " " + id;
    }
}
