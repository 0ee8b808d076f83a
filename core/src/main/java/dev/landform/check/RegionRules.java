package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.Regions;
import dev.landform.check.facts.Similar;
import dev.landform.model.Intent;
import dev.landform.model.Serving;
import dev.landform.resource.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The region and its zones. */
final class RegionRules {

    /** No region has more zones than us-east-1. */
    static final int MOST_ZONES = 6;

    private RegionRules() {}

    static void region(Intent intent, Findings findings) {
        String region = intent.region();
        if (Regions.known().contains(region)) {
            return;
        }
        String fix = Say.didYouMean(
                meant(region),
                known -> ".region(" + quote(known) + ")",
                "Write a region's code, for example .region(\"eu-west-1\") for Ireland.");
        Origin origin = intent.origins().of("region");
        if (Regions.isWellFormed(region)) {
            findings.warning(
                    "unknown-region",
                    "topology",
                    origin,
                    "The region " + quote(region) + " is none that Landform has heard of.",
                    "AWS opens a few regions every year, so it may exist all the same; a wrong name shows only when the"
                            + " first call finds no host of that name.",
                    fix);
        } else {
            findings.error(
                    "malformed-region",
                    "topology",
                    origin,
                    quote(region) + " is not the code of a region.",
                    "The code has an area, a direction and a number, as in ap-northeast-2. A letter at the end makes it a"
                            + " zone.",
                    fix);
        }
    }

    private static List<String> meant(String region) {
        Optional<String> place = Regions.at(region);
        if (place.isPresent()) {
            return List.of(place.get());
        }
        String withoutZone = region.isEmpty() ? "" : region.substring(0, region.length() - 1);
        return Regions.known().contains(withoutZone) ? List.of(withoutZone) : Similar.to(region, Regions.known());
    }

    static void zoneCount(Intent intent, Findings findings) {
        int zones = intent.network().zones();
        Origin origin = intent.origins().of("zones");
        if (zones < 1) {
            findings.error(
                    "zone-count",
                    "network",
                    origin,
                    "The network shall have " + zones + " zones.",
                    "Every subnet lies in a zone; without a zone there is nowhere to put anything.",
                    "Write .zones(2).");
        } else if (zones > MOST_ZONES) {
            findings.error(
                    "zone-count",
                    "network",
                    origin,
                    "The network shall have " + zones + " zones.",
                    "No region has more than " + MOST_ZONES + ", and most have three.",
                    "Write .zones(3), or .zones(2).");
        } else if (zones == 1 && Serving.hasBalancer(intent)) {
            findings.error(
                    "one-zone",
                    "network",
                    origin,
                    "One zone is not enough for the load balancer.",
                    "AWS makes application load balancers only over subnets in at least two zones.",
                    "Write .zones(2).");
        } else if (zones == 1 && !intent.databases().isEmpty()) {
            findings.error(
                    "one-zone",
                    "network",
                    origin,
                    "One zone is not enough for a database.",
                    "RDS wants a subnet group over at least two zones, with or without a standby.",
                    "Write .zones(2).");
        }
    }

    static void zoneNames(Intent intent, Findings findings) {
        String region = intent.region();
        Origin origin = intent.origins().of("zones");
        Set<String> seen = new HashSet<>();
        for (String zone : intent.network().zoneNames()) {
            boolean inRegion = zone.length() == region.length() + 1
                    && zone.startsWith(region)
                    && Character.isLowerCase(zone.charAt(zone.length() - 1));
            if (!inRegion) {
                findings.error(
                        "zone-elsewhere",
                        "network",
                        origin,
                        quote(zone) + " is no zone of the region " + region(region) + ".",
                        "A zone's name is the region's code and one letter. Local and wavelength zones, with longer"
                                + " names, cannot hold a whole topology.",
                        "Write .zones(" + quote(region + "a") + ", " + quote(region + "b")
                                + "), or .zones(2) to have them chosen.");
            }
            if (!seen.add(zone)) {
                findings.error(
                        "duplicate-zone",
                        "network",
                        origin,
                        "The zone " + quote(zone) + " is named twice.",
                        "Subnets in one zone fail together: the load balancer and the databases want different zones.",
                        "Name another zone, or write .zones(" + intent.network().zones() + ") to have them chosen.");
            }
        }
    }

    private static String region(String region) {
        return Regions.isWellFormed(region) ? region : quote(region);
    }
}
