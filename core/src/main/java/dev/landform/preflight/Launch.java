package dev.landform.preflight;

import dev.landform.resource.Address;
import java.util.Comparator;
import java.util.Optional;

/**
 * A group of instances that the plan starts, or starts anew as instances of another type.
 *
 * @param group the group's address
 * @param instanceType the type of its instances
 * @param former the type of the instances that go meanwhile; empty for a new group
 * @param starting how many instances are started by applying the plan
 * @param most how many instances there may be one day
 */
public record Launch(Address group, String instanceType, Optional<String> former, int starting, int most)
        implements Comparable<Launch> {

    private static final Comparator<Launch> ORDER =
            Comparator.comparing(Launch::group).thenComparing(Launch::instanceType);

    @Override
    public int compareTo(Launch other) {
        return ORDER.compare(this, other);
    }
}
