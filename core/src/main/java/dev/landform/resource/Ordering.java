package dev.landform.resource;

/**
 * A wish that one resource be there before another is made, although AWS would not ask for it.
 *
 * @param later what has to wait when it is created or changed
 * @param earlier what it waits for
 * @param awaits how far {@code earlier} has to be
 * @param why the reason, as the end of "waits because ..."
 */
public record Ordering(Address later, Address earlier, Milestone awaits, String why) implements Comparable<Ordering> {
    @Override
    public int compareTo(Ordering other) {
        int byLater = later.compareTo(other.later);
        if (byLater != 0) {
            return byLater;
        }
        int byEarlier = earlier.compareTo(other.earlier);
        if (byEarlier != 0) {
            return byEarlier;
        }
        int byMilestone = awaits.compareTo(other.awaits);
        return byMilestone != 0 ? byMilestone : why.compareTo(other.why);
    }
}
