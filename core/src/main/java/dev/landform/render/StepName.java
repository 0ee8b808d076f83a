package dev.landform.render;

import dev.landform.plan.Delete;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import dev.landform.resource.Resource;

/** Names steps for people. */
final class StepName {

    private StepName() {}

    /** Returns for example {@code create network/vpc}. */
    static String of(Step step) {
        return step.verb() + " "
                + (step instanceof Delete
                        ? address(step.resource())
                        : step.address().path());
    }

    /**
     * Returns the address, as far as people can read it: what was found without tags has been given an address by its
     * provider, below its parent's, that ends in its type and a physical id.
     */
    static String address(Resource resource) {
        Address address = resource.address();
        String path = address.path();
        int last = path.lastIndexOf('/');
        boolean given = resource.type().isKeyed()
                && last > 0
                && path.substring(0, last).endsWith("/" + resource.type().name());
        return given ? path.substring(0, last) : path;
    }
}
