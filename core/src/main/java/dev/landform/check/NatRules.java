package dev.landform.check;

import dev.landform.model.Intent;
import dev.landform.model.Service;
import dev.landform.model.ServiceRuntime;
import dev.landform.resource.Origin;

/** The way out of the private subnets. */
final class NatRules {

    private NatRules() {}

    static void count(Intent intent, Findings findings) {
        int gateways = intent.network().natGateways();
        int zones = intent.network().zones();
        Origin origin = intent.origins().of("natGateways");
        if (gateways < 0) {
            findings.error(
                    "nat-count",
                    "network",
                    origin,
                    "There shall be " + gateways + " NAT gateways.",
                    "Fewer than none is not possible.",
                    "Write .natGateways(1).");
        } else if (gateways > zones && zones > 0) {
            findings.error(
                    "nat-count",
                    "network",
                    origin,
                    "There shall be " + gateways + " NAT gateways in " + Say.count(zones, "zone") + ".",
                    "A private subnet has one way out, so a second gateway in a zone would only cost money.",
                    "Write .natGateways(" + zones + ") for one in each zone, or .natGateways(1) for one in all.");
        } else if (gateways > 1 && gateways < zones) {
            findings.notice(
                    "nat-uneven",
                    "network",
                    origin,
                    Say.count(gateways, "NAT gateway") + " serve " + zones + " zones.",
                    "Some zones go out through a gateway of another: if its zone fails, so do they.",
                    "Write .natGateways(" + zones + ") if a zone's failure must not touch the others, or"
                            + " .natGateways(1) if it may.");
        }
    }

    static void none(Intent intent, Findings findings) {
        if (intent.network().natGateways() != 0 || intent.services().isEmpty()) {
            return;
        }
        Origin origin = intent.origins().of("natGateways");
        String why = "Instances are in the private subnets. Without a NAT gateway they reach no package repository, no"
                + " AWS API and no Session Manager";
        if (intent.services().stream().allMatch(NatRules::needsNothing)) {
            findings.warning(
                    "no-nat-own-image",
                    "network",
                    origin,
                    "There is no NAT gateway, so nobody can open a shell on an instance.",
                    why + "; your own images may need none of them.",
                    "Write .natGateways(1) unless that is what you want.");
        } else {
            findings.error(
                    "no-nat",
                    "network",
                    origin,
                    "There is no NAT gateway, so nothing can be installed on the instances.",
                    why + ": they boot, wait for their downloads and are replaced as unhealthy, over and over.",
                    "Write .natGateways(1), or leave it out: one is the default.");
        }
    }

    private static boolean needsNothing(Service service) {
        return service.image().filter(image -> image.name().startsWith("ami-")).isPresent()
                && service.runtimes().stream().allMatch(runtime -> runtime.kind() == ServiceRuntime.Kind.SCRIPT)
                && service.logFiles().isEmpty()
                && !service.codeDeploy();
    }

    static void bucketTraffic(Intent intent, Findings findings) {
        boolean used = intent.buckets().stream()
                .anyMatch(bucket ->
                        !bucket.readers().isEmpty() || !bucket.writers().isEmpty());
        if (used && !intent.network().s3Endpoint() && intent.network().natGateways() > 0) {
            findings.notice(
                    "bucket-through-nat",
                    "network",
                    intent.origins().element(),
                    "Traffic between the services and their buckets goes through NAT.",
                    "NAT is paid by the gigabyte; a gateway endpoint for S3 is free, and its traffic stays in AWS.",
                    "Add .s3Endpoint().");
        }
    }
}
