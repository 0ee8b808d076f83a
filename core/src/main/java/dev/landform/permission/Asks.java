package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.Resource;
import java.util.List;

/**
 * Which actions carrying out steps of one type takes. Looking at what is there is not said here, but in {@link Looking}:
 * every run does that.
 *
 * @param <R> the value class of the type
 */
interface Asks<R extends Resource> {

    /** Says what creating one takes. */
    void create(R wanted, Asking ask);

    /** Says what making one usable takes that was created. */
    default void ready(R wanted, Asking ask) {}

    /** Says what changing one takes; attributes that are not among the differences stay as they are. */
    void update(R before, R wanted, Update step, Asking ask);

    /** Says what deleting one takes. */
    void delete(R found, Delete step, Asking ask);

    /** Returns whether a step changes one of those attributes. */
    static boolean changes(Update step, String... attributes) {
        List<String> any = List.of(attributes);
        return step.differences().stream().anyMatch(difference -> any.contains(difference.attribute()));
    }
}
