package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.resource.ResourceType;

/**
 * What tells an observed resource from every other. Ids are unique within a type only: a role and an instance profile
 * may have the same name.
 */
record ObservedId(ResourceType<?> type, String id) {

    static ObservedId of(Observed observed) {
        return new ObservedId(observed.resource().type(), observed.id());
    }
}
