package dev.landform.model;

import java.util.List;
import java.util.OptionalInt;

/** Which services the load balancer serves, with the path that a service gets if nothing was said. */
public final class Serving {

    private Serving() {}

    /** Returns whether nothing says who calls the service, so that it answers what no other path matches. */
    public static boolean isByDefault(Service service) {
        return service.paths().isEmpty() && service.callers().isEmpty() && !service.worker();
    }

    /** Returns the paths of a service, the one included that it gets if nothing was said. */
    public static List<Path> paths(Service service) {
        return isByDefault(service)
                ? List.of(new Path(
                        Path.EVERYTHING, OptionalInt.empty(), service.origins().element()))
                : service.paths();
    }

    /** Returns whether the load balancer forwards anything to a service. */
    public static boolean isBalanced(Service service) {
        return isByDefault(service) || !service.paths().isEmpty();
    }

    /** Returns whether any service is behind a load balancer. */
    public static boolean hasBalancer(Intent intent) {
        return intent.services().stream().anyMatch(Serving::isBalanced);
    }
}
