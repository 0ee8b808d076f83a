package dev.landform.check.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The regions of AWS, as of 2026, and what their names look like. */
public final class Regions {

    private static final List<String> KNOWN = List.of(
            "af-south-1",
            "ap-east-1",
            "ap-east-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-south-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ap-southeast-6",
            "ap-southeast-7",
            "ca-central-1",
            "ca-west-1",
            "cn-north-1",
            "cn-northwest-1",
            "eu-central-1",
            "eu-central-2",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eusc-de-east-1",
            "il-central-1",
            "me-central-1",
            "me-south-1",
            "mx-central-1",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-gov-east-1",
            "us-gov-west-1",
            "us-west-1",
            "us-west-2");

    private static final Pattern SHAPE =
            Pattern.compile("[a-z]{2,4}(-[a-z]{2,4})?-(central|(north|south)(east|west)?|east|west)-[1-9][0-9]?");

    /** How people call the busiest ones. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("frankfurt", "eu-central-1"),
            Map.entry("ireland", "eu-west-1"),
            Map.entry("london", "eu-west-2"),
            Map.entry("mumbai", "ap-south-1"),
            Map.entry("ohio", "us-east-2"),
            Map.entry("oregon", "us-west-2"),
            Map.entry("paris", "eu-west-3"),
            Map.entry("seoul", "ap-northeast-2"),
            Map.entry("singapore", "ap-southeast-1"),
            Map.entry("stockholm", "eu-north-1"),
            Map.entry("sydney", "ap-southeast-2"),
            Map.entry("tokyo", "ap-northeast-1"),
            Map.entry("virginia", "us-east-1"));

    private Regions() {}

    /** Returns the region that somebody means by the name of a place. */
    public static Optional<String> at(String place) {
        return Optional.ofNullable(PLACES.get(place.toLowerCase(Locale.ROOT)));
    }

    /** Returns the regions that are known, in alphabetical order. */
    public static List<String> known() {
        return KNOWN;
    }

    /** Returns whether a region of that name could exist. */
    public static boolean isWellFormed(String region) {
        return SHAPE.matcher(region).matches();
    }
}
