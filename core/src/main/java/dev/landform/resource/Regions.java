package dev.landform.resource;

/** What the name of a region says about it. */
public final class Regions {

    private Regions() {}

    /** Returns the partition, the second word of every ARN: {@code aws}, unless the region is in China or GovCloud. */
    public static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
