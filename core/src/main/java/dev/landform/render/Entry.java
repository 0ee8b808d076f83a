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
 * @param loss what is lost with it, in a few words; empty if nothing is
 * @param differences what differs, if something does
 * @param origin the line that asked for it
 */
record Entry(
        Sign sign,
        Resource resource,
        String name,
        String note,
        String loss,
        List<Difference> differences,
        Origin origin) {

    private static final int ARN_FIELDS = 6;

    Address address() {
        return resource.address();
    }

    /** Returns what the resource is called below that heading. */
    String label(Group.Key heading) {
        String path = sign == Sign.DELETE
                ? StepName.address(address(), name)
                : address().path();
        String below = heading.below(path);
        return below.isEmpty() ? resource.type().name() : below;
    }

    /** Returns the physical name or id; of an ARN what tells it from others of the same account and region. */
    String shortName() {
        int arn = name.indexOf("arn:");
        String[] fields = name.substring(Math.max(0, arn)).split(":", ARN_FIELDS);
        return arn >= 0 && fields.length == ARN_FIELDS ? fields[ARN_FIELDS - 1] : name;
    }
}
