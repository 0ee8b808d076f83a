package dev.landform.simulation;

import java.util.OptionalDouble;

/**
 * One minute of a service under load.
 *
 * @param index which minute it is, counted from zero
 * @param offered the requests that came
 * @param served the requests that were completed
 * @param lost the requests that were refused, or waited for too long
 * @param queued the requests that wait at its end
 * @param desired how many instances the group wanted in it
 * @param running how many instances were there at its end, those that boot included
 * @param healthy how many of them took requests at its end
 * @param warming how many of them did not count in the metrics yet at its end
 * @param cpu the average CPU use of the instances that count, in percent; none if none counted
 * @param perTarget the requests that each instance that counts got, on average; none if only warming ones got any
 */
public record Minute(
        int index,
        long offered,
        long served,
        long lost,
        long queued,
        int desired,
        int running,
        int healthy,
        int warming,
        OptionalDouble cpu,
        OptionalDouble perTarget) {}
