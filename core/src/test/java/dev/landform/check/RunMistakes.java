package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.lease.Holder;
import dev.landform.lease.LeaseFindings;
import dev.landform.lease.Standing;
import dev.landform.plan.Facts;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.planning.Moves;
import dev.landform.planning.Situation;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Plans that cannot be applied now, through no line of any program. */
final class RunMistakes {

    /** What the cases' names begin with. */
    static final String PREFIX = "run-";

    private RunMistakes() {}

    static void addTo(Catalogue catalogue) {
        catalogue.add(PREFIX + "cloud-moved", () -> Moves.since(plan(), emptied("123456789012")));
        catalogue.add(PREFIX + "other-account", () -> Moves.since(plan(), emptied("210987654321")));
        catalogue.add(PREFIX + "lease-held", () -> List.of(LeaseFindings.held("shop", atWork())));
        catalogue.add(PREFIX + "lease-under-way", () -> List.of(LeaseFindings.underWay("shop", atWork())));
        catalogue.add(PREFIX + "lease-denied", () -> List.of(failed(ErrorClass.DENIED, "AccessDeniedException")));
        catalogue.add(
                PREFIX + "lease-unavailable", () -> List.of(failed(ErrorClass.UNAVAILABLE, "InternalServerError")));
    }

    private static Plan plan() {
        return Situation.of(shop().cidr("10.0.0.0/16"))
                .only("network/vpc"::equals)
                .plan(shop());
    }

    private static Snapshot emptied(String account) {
        return new Snapshot("shop", "eu-west-1", List.of(), new Facts(account, new TreeMap<>()));
    }

    private static Standing atWork() {
        Holder holder = new Holder("ann on build-7", 4711, Instant.parse("2026-11-28T10:15:00Z"), "r1");
        return new Standing(Standing.State.HELD, 3, 1, holder, Duration.ofSeconds(60), Duration.ofSeconds(20));
    }

    private static Finding failed(ErrorClass errorClass, String code) {
        return LeaseFindings.failed("shop", new ProviderException(errorClass, code, "not now"));
    }
}
