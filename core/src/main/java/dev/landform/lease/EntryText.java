package dev.landform.lease;

import dev.landform.provider.LeaseEntry;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a register's entry says as lines that people can read in the cloud's console, and reads them. */
final class EntryText {

    static final Holder NOBODY = new Holder("nobody", 0, Instant.EPOCH, "");

    private static final Holder SOMEBODY =
            new Holder("somebody whose entry this version cannot read", 0, Instant.EPOCH, "");
    private static final String HELD = "held";
    private static final String RELEASED = "released";
    private static final String BROKEN = "broken";

    private EntryText() {}

    static String held(Holder holder, Duration duration) {
        return text(HELD, holder, duration);
    }

    static String released(Holder holder) {
        return text(RELEASED, holder, Duration.ZERO);
    }

    static String broken(Holder by) {
        return text(BROKEN, by, Duration.ZERO);
    }

    /** Returns what an entry says. One that cannot be read counts as held, for as long as leases usually last. */
    static Standing standing(LeaseEntry entry) {
        Map<String, String> lines = lines(entry.text());
        try {
            Holder holder = new Holder(
                    need(lines, "by"),
                    Long.parseLong(need(lines, "process")),
                    Instant.parse(need(lines, "since")),
                    need(lines, "run"));
            Duration duration = Duration.ofMillis(Long.parseLong(need(lines, "lasts-ms")));
            return standing(entry, need(lines, "lease"), holder, duration);
        } catch (IllegalArgumentException | DateTimeException e) {
            return standing(entry, HELD, SOMEBODY, LeaseTerms.standard().duration());
        }
    }

    private static Standing standing(LeaseEntry entry, String state, Holder holder, Duration duration) {
        Standing.State now = switch (state) {
            case RELEASED -> Standing.State.RELEASED;
            case BROKEN -> Standing.State.BROKEN;
            default -> entry.age().compareTo(duration) < 0 ? Standing.State.HELD : Standing.State.EXPIRED;
        };
        return new Standing(now, entry.generation(), entry.version(), holder, duration, entry.age());
    }

    private static String text(String state, Holder holder, Duration duration) {
        return "lease: " + state
                + "\nby: " + holder.who()
                + "\nprocess: " + holder.process()
                + "\nsince: " + holder.since()
                + "\nlasts-ms: " + duration.toMillis()
                + "\nrun: " + holder.run()
                + "\nwritten by Landform; see the command lease of the program, or its documentation";
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> lines = new TreeMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        return lines;
    }

    private static String need(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no line '" + key + "'");
        }
        return value;
    }
}
