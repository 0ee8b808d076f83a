package dev.landform.render;

import dev.landform.plan.Difference;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Resource;
import java.util.List;

/**
 * What becomes of one resource, however many steps that takes.
 *
 * @param sign what is done
 * @param resource the resource as it shall be, or as it was found if it goes
 * @param name its physical name or id; empty if it has none yet
 * @param note why, or for what, in a few words; may be empty
 * @param differences what differs, if something does
 * @param origin the line that asked for it
 */
record Entry(Sign sign, Resource resource, String name, String note, List<Difference> differences, Origin origin) {

    Address address() {
        return resource.address();
    }

    /** Returns what the resource is called below that heading. */
    String label(Group.Key heading) {
        String below = heading.below(address());
        return below.isEmpty() ? resource.type().name() : below;
    }
}
