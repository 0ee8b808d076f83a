package dev.landform.plan;

import dev.landform.resource.Address;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;

/** One thing to do: data only; a provider carries it out. */
public sealed interface Step permits Create, Update, Delete, Await {

    /** Returns the resource as it shall be; for a deletion, as it was found. */
    Resource resource();

    /** Returns why the step is in the plan. */
    Reason reason();

    /** Returns the word for what is done, for example {@code create}. */
    String verb();

    /** Returns which resource of the topology the step is about. */
    default Address address() {
        return resource().address();
    }

    /** Returns the type of the resource. */
    default ResourceType<?> type() {
        return resource().type();
    }

    /** Returns what tells this step from every other of the plan, for example {@code create service/node/role}. */
    String key();
}
