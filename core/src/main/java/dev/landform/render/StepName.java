package dev.landform.render;

import dev.landform.plan.Delete;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import java.util.Locale;

/** Names steps for people. */
final class StepName {

    private StepName() {}

    /** Returns for example {@code create network/vpc}. */
    static String of(Step step) {
        return step.verb() + " " + address(step);
    }

    /** Returns the address of what a step is about, as far as people can read it. */
    static String address(Step step) {
        return step instanceof Delete delete
                ? address(step.address(), delete.id())
                : step.address().path();
    }

    /**
     * Returns the address of what was found, as far as people can read it: what has no tags was given an address by its
     * provider, below its parent's, whose last segment is only the id in another spelling.
     */
    static String address(Address address, String id) {
        String path = address.path();
        int last = path.lastIndexOf('/');
        return last > 0 && spelled(path.substring(last + 1)).equals(spelled(id)) ? path.substring(0, last) : path;
    }

    private static String spelled(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
