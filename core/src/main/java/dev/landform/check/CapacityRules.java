package dev.landform.check;

import dev.landform.model.Capacity;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.resource.Origin;

/** How many instances a service has. */
final class CapacityRules {

    static final Capacity DEFAULT = new Capacity(2, 2, 4);

    private CapacityRules() {}

    static void numbers(Service service, Findings findings) {
        if (service.capacity().isEmpty()) {
            return;
        }
        Capacity capacity = service.capacity().get();
        Origin origin = service.origins().of("capacity");
        String subject = Say.subject(service);
        int min = capacity.min();
        int desired = capacity.desired();
        int max = capacity.max();
        if (min < 0 || desired < 0 || max < 0) {
            findings.error(
                    "capacity-negative",
                    subject,
                    origin,
                    "The capacity has a number below zero: " + capacity + ".",
                    "There cannot be fewer than no instances.",
                    "Write .capacity(0, 1, 2), or larger numbers.");
        } else if (max == 0) {
            findings.error(
                    "capacity-zero",
                    subject,
                    origin,
                    "The service can never have an instance: its maximum is 0.",
                    "Neither you nor any scaling policy can start one above the maximum.",
                    "Write .capacity(0, 0, 1) to start with none, or leave the service out.");
        } else if (min > max) {
            findings.error(
                    "capacity-order",
                    subject,
                    origin,
                    "The fewest instances are more than the most: " + capacity + ".",
                    "The order is minimum, desired, maximum.",
                    "Write .capacity(" + max + ", " + Math.max(max, Math.min(min, desired)) + ", " + min + ").");
        } else if (desired < min || desired > max) {
            findings.error(
                    "capacity-desired",
                    subject,
                    origin,
                    "The service shall start with " + Say.count(desired, "instance") + ", outside of " + min + " to "
                            + max + ".",
                    "The order is minimum, desired, maximum; AWS refuses a group that starts outside its limits.",
                    "Write .capacity(" + min + ", " + (desired < min ? min : max) + ", " + max + ").");
        } else {
            use(service, capacity, origin, findings);
        }
    }

    private static void use(Service service, Capacity capacity, Origin origin, Findings findings) {
        boolean cpu = service.cpuTarget().isPresent();
        boolean requests = service.requestTarget().isPresent();
        String range = capacity.min() + " to " + capacity.max();
        if (cpu || requests) {
            if (capacity.min() == capacity.max()) {
                findings.warning(
                        "scaling-without-room",
                        Say.subject(service),
                        origin,
                        "There is a scaling policy, but always exactly " + Say.count(capacity.min(), "instance") + ".",
                        "Minimum and maximum are the same, so scaling can change nothing.",
                        "Write .capacity(" + capacity.min() + ", " + capacity.desired() + ", " + 2L * capacity.max()
                                + "), or leave the scaling out.");
            }
        } else if (capacity.max() > capacity.min() && capacity.min() > 0) {
            findings.warning(
                    "capacity-unused",
                    Say.subject(service),
                    origin,
                    "Nothing moves the number of instances within " + range + ".",
                    "There is no scaling policy: AWS keeps the " + capacity.desired()
                            + " that it started with until somebody changes them by hand.",
                    "Add .scaleOnCpu(60)"
                            + (Serving.isBalanced(service) ? " or .scaleOnRequests(50)" : "")
                            + ", or write .capacity(" + capacity.desired() + ", " + capacity.desired() + ", "
                            + capacity.desired() + ").");
        }
        if (capacity.min() == 0) {
            asleep(service, cpu, requests, origin, findings);
        }
    }

    private static void asleep(Service service, boolean cpu, boolean requests, Origin origin, Findings findings) {
        if (requests) {
            findings.notice(
                    "sleeps-at-zero",
                    Say.subject(service),
                    origin,
                    "The service may sleep with no instance at all.",
                    "Requests that come meanwhile are answered with 503, and with no target there are no requests per"
                            + " target: somebody has to wake it.",
                    "If nobody will, write .capacity(1, 1, " + max(service) + ").");
        } else {
            findings.warning(
                    "never-wakes",
                    Say.subject(service),
                    origin,
                    "Once it has no instance, the service never gets one again by itself.",
                    cpu
                            ? "No instance, no CPU use, no metric: the policy has nothing to decide by."
                            : "There is no scaling policy that could start one.",
                    "Write .capacity(1, 1, " + max(service) + "), unless you mean to start it by hand.");
        }
    }

    private static int max(Service service) {
        return service.capacity().orElse(DEFAULT).max();
    }
}
