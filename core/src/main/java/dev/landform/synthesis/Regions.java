package dev.landform.synthesis;

/** What the name of a region says about it. */
final class Regions {

    private Regions() {}

    /** Returns the partition, the second word of every ARN. */
    static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
