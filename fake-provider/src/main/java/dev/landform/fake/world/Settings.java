package dev.landform.fake.world;

import java.time.Duration;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a cloud is built with.
 *
 * @param clock tells the time
 * @param seed what ids are derived from
 * @param region the only region
 * @param zones its zones
 * @param offerings the zones that offer an instance type; a type that is not listed is offered everywhere
 * @param quotas the quotas that differ from AWS's defaults, by type name
 * @param lag how long reads stay behind
 */
public record Settings(
        InstantSource clock,
        long seed,
        String region,
        SortedSet<String> zones,
        SortedMap<String, SortedSet<String>> offerings,
        SortedMap<String, Integer> quotas,
        Duration lag) {

    /** The number of the account. */
    public static final String ACCOUNT = "123456789012";

    /** Returns the same with another clock. */
    public Settings with(InstantSource newClock) {
        return new Settings(newClock, seed, region, zones, offerings, quotas, lag);
    }

    /** Returns whether the zone offers the instance type. */
    public boolean offers(String zone, String instanceType) {
        SortedSet<String> where = offerings.get(instanceType);
        return where == null || where.contains(zone);
    }
}
