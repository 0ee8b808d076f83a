package dev.landform.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the load balancer's rules is tried first: longer patterns before shorter ones, and each where a hash of it
 * says, so that a new path moves none of the others unless the two collide.
 */
public final class Priorities {

    private static final int HIGHEST = 50_000;
    private static final int LONGEST_PATTERN = 128;

    /** Every length of pattern has a band of priorities of its own, the longest pattern the lowest. */
    private static final int BAND = HIGHEST / (LONGEST_PATTERN + 1);

    private Priorities() {}

    /** Returns the priority of every pattern but {@code /*}, which has none. */
    public static SortedMap<String, Integer> of(Iterable<Path> paths) {
        TreeSet<Integer> taken = new TreeSet<>();
        SortedMap<String, Integer> priorities = new TreeMap<>();
        List<String> open = new ArrayList<>();
        for (Path path : paths) {
            if (path.priority().isPresent()) {
                taken.add(path.priority().getAsInt());
                priorities.put(path.pattern(), path.priority().getAsInt());
            } else if (!path.isEverything()) {
                open.add(path.pattern());
            }
        }
        open.sort(null);
        for (String pattern : open) {
            int priority = earliest(pattern) + Math.floorMod(pattern.hashCode() * 0x9E3779B9, BAND);
            while (!taken.add(priority)) {
                priority = priority % HIGHEST + 1;
            }
            priorities.put(pattern, priority);
        }
        return priorities;
    }

    /** Returns the lowest number that a pattern can get unless it collides with another. */
    public static int earliest(String pattern) {
        return 1 + band(pattern) * BAND;
    }

    /** Returns the highest number that a pattern can get unless it collides with another. */
    public static int latest(String pattern) {
        return (band(pattern) + 1) * BAND;
    }

    private static int band(String pattern) {
        return LONGEST_PATTERN - Math.min(LONGEST_PATTERN, pattern.length());
    }
}
