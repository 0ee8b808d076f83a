package dev.landform.synthesis;

import dev.landform.model.Path;
import dev.landform.model.Service;
import dev.landform.resource.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which paths of the load balancer belong to a service, in which order they are tried, and how they are called. */
final class Paths {

    private static final int HIGHEST_PRIORITY = 50_000;
    private static final int LONGEST_PATTERN = 128;
    private static final int BAND = HIGHEST_PRIORITY / (LONGEST_PATTERN + 1);

    private Paths() {}

    /** Returns the paths of a service; one that nobody calls and that is no worker gets everything. */
    static List<Path> of(Service service) {
        if (service.paths().isEmpty() && service.callers().isEmpty() && !service.worker()) {
            Origin origin = service.origins().element();
            return List.of(new Path(Path.EVERYTHING, OptionalInt.empty(), origin));
        }
        return service.paths();
    }

    static boolean isBalanced(Service service) {
        return !of(service).isEmpty();
    }

    /** Returns the last words of a rule's address: {@code api.node.any} for {@code /api/node/*}. */
    static String word(String pattern) {
        StringBuilder word = new StringBuilder();
        boolean exact = true;
        for (int i = 1; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '/') {
                word.append('.');
            } else if (c == '*') {
                word.append("any");
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
                word.append(c);
            } else {
                word.append('_');
                exact = false;
            }
        }
        return exact ? word.toString() : word + "." + Integer.toHexString(pattern.hashCode());
    }

    /**
     * Returns a priority for every pattern without one: longer patterns before shorter ones, and each where a hash of
     * it says, so that a new path moves none of the others unless the two collide.
     */
    static SortedMap<String, Integer> priorities(Iterable<Path> paths) {
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
            int priority = preferred(pattern);
            while (!taken.add(priority)) {
                priority = priority % HIGHEST_PRIORITY + 1;
            }
            priorities.put(pattern, priority);
        }
        return priorities;
    }

    private static int preferred(String pattern) {
        int length = Math.min(LONGEST_PATTERN, pattern.length());
        int band = LONGEST_PATTERN - length;
        return 1 + band * BAND + Math.floorMod(pattern.hashCode() * 0x9E3779B9, BAND);
    }
}
