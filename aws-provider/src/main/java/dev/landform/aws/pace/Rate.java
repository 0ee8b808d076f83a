package dev.landform.aws.pace;

/**
 * How fast a group of actions may be called.
 *
 * @param group what shares the rate, for example {@code ec2.CreateNatGateway}
 * @param burst how many calls may be made at once after a rest
 * @param perSecond how many calls a second may be made in the long run
 */
public record Rate(String group, int burst, double perSecond) {

    /**
     * Checks that calls are possible at all.
     *
     * @throws IllegalArgumentException if burst or rate is not positive
     */
    public Rate {
        if (burst < 1 || !(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException(
                    "a rate needs a burst and a positive number of calls a second: " + burst + ", " + perSecond);
        }
    }
}
