package dev.landform.permission;

import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.Optional;

/** What is known of the resources that a step refers to. */
public interface Lookup {

    /** Returns the physical id, or the name that a resource will have; empty if neither is known. */
    Optional<String> id(ResourceType<?> type, Ref<?> ref);

    /** Returns the resource; empty if nothing is known of it. */
    Optional<Resource> resource(ResourceType<?> type, Ref<?> ref);
}
