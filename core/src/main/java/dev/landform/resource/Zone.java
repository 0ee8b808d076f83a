package dev.landform.resource;

/**
 * The availability zone of a subnet: named, or only counted.
 *
 * <p>A counted zone is given a name when a plan is made, from what the region offers and from what is already in use.
 *
 * @param name the zone's name, or an empty string if it is only counted
 * @param position which of the topology's zones it is, from 1
 */
public record Zone(String name, int position) {

    /** Returns the zone of that name. */
    public static Zone named(String name, int position) {
        return new Zone(name, position);
    }

    /** Returns the n-th of the topology's zones, to be chosen by the planner. */
    public static Zone counted(int position) {
        return new Zone("", position);
    }

    /** Returns whether the zone has a name yet. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** Compares by name once both have one: the position only matters for the choice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Zone zone && name.equals(zone.name) && (isNamed() || position == zone.position);
    }

    @Override
    public int hashCode() {
        return isNamed() ? name.hashCode() : position;
    }

    @Override
    public String toString() {
        return isNamed() ? name : "zone " + position;
    }
}
