package dev.landform.render;

import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The entries under one heading.
 *
 * @param key the heading
 * @param entries the entries, by address
 */
record Group(Key key, List<Entry> entries) {

    private static final List<String> ORDER =
            List.of("network", "load-balancer", "service", "database", "bucket", "shared");
    private static final List<String> NAMED = List.of("service", "database", "bucket");

    /** Returns the name of the source file that the group is from; empty if nobody knows. */
    String file() {
        for (Entry entry : entries) {
            if (entry.origin().isKnown()) {
                return file(entry.origin());
            }
        }
        return "";
    }

    /** Returns the first line of that file that has to do with the group, or an empty string. */
    String origin() {
        String file = file();
        return entries.stream()
                .map(Entry::origin)
                .filter(origin -> origin.isKnown() && file(origin).equals(file))
                .min(Comparator.comparingInt(Group::line))
                .map(Origin::toString)
                .orElse("");
    }

    /** Returns the origin as short as can be below the heading: the line alone if it is from the group's own file. */
    String origin(Entry entry) {
        if (!entry.origin().isKnown()) {
            return "";
        }
        return file(entry.origin()).equals(file())
                ? ":" + line(entry.origin())
                : entry.origin().toString();
    }

    private static String file(Origin origin) {
        String text = origin.toString();
        return text.substring(0, text.lastIndexOf(':'));
    }

    private static int line(Origin origin) {
        String text = origin.toString();
        return Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
    }

    /**
     * What resources belong to, from the first segments of their addresses.
     *
     * @param kind the first segment
     * @param name the second segment, for kinds of which there are several; or else empty
     */
    record Key(String kind, String name) implements Comparable<Key> {

        private static final Comparator<Key> BY_RANK =
                Comparator.comparingInt(Key::rank).thenComparing(Key::kind).thenComparing(Key::name);

        static Key of(Address address) {
            String[] segments = address.path().split("/", 3);
            boolean named = segments.length > 1 && NAMED.contains(segments[0]);
            return new Key(segments[0], named ? segments[1] : "");
        }

        String heading() {
            String words = kind.replace('-', ' ');
            String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            return name.isEmpty() ? capital : capital + " " + name;
        }

        /** Returns what is left of an address below this heading; nothing if the heading says it all. */
        String below(String path) {
            return path.equals(prefix()) ? "" : called(path);
        }

        /** Returns an address as it is called below this heading: shorter if it belongs here. */
        String called(String path) {
            return path.startsWith(prefix() + "/") ? path.substring(prefix().length() + 1) : path;
        }

        @Override
        public int compareTo(Key other) {
            return BY_RANK.compare(this, other);
        }

        private String prefix() {
            return name.isEmpty() ? kind : kind + "/" + name;
        }

        private int rank() {
            int rank = ORDER.indexOf(kind);
            return rank < 0 ? ORDER.size() : rank;
        }
    }
}
