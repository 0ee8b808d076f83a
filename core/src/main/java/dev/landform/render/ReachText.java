package dev.landform.render;

import dev.landform.reach.Flow;
import dev.landform.reach.Gate;
import dev.landform.reach.Hop;
import dev.landform.reach.Pass;
import dev.landform.reach.Passage;
import dev.landform.reach.Place;
import dev.landform.reach.Ports;
import dev.landform.reach.Stop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes who can reach whom for people to read, in lines of at most 80 columns, each of which ends with a line feed. */
public final class ReachText {

    private static final int WIDTH = 80;
    private static final int STEP = 4;
    private static final int GAP = 2;
    private static final int WIDEST = 16;
    private static final int PORTS = 12;

    private ReachText() {}

    /**
     * Returns the steps of a path as a table: each connection with what lets it pass, then the way back of the answer,
     * which needs no rule. If something stops it, the table ends there and says what is missing and what to write.
     */
    public static String of(Passage passage) {
        List<String> lines = new ArrayList<>();
        Columns columns = Columns.of(passage);
        if (!passage.hops().isEmpty()) {
            columns.row("", "from", "to", "what lets it pass", lines);
        }
        int step = 0;
        List<Integer> asked = new ArrayList<>();
        for (Hop hop : passage.hops()) {
            step++;
            asked.add(step);
            columns.rows(String.valueOf(step), hop.from(), hop.to(), allowed(hop), lines);
        }
        if (passage.isOpen()) {
            for (int i = passage.hops().size() - 1; i >= 0; i--) {
                Hop hop = passage.hops().get(i);
                if (hop.isAnsweredLater()) {
                    step++;
                    List<String> words =
                            List.of("no rule needed, the group is stateful:", "the answer to step " + asked.get(i));
                    columns.rows(String.valueOf(step), hop.to(), hop.from(), words, lines);
                }
            }
        }
        passage.stop().ifPresent(stop -> stopped(stop, lines));
        return String.join("\n", lines) + "\n";
    }

    /** Returns one paragraph for each place that is reached, with who reaches it and on which ports. */
    public static String of(Collection<Flow> flows) {
        SortedMap<Place, SortedMap<Ports, List<Place>>> callers = new TreeMap<>();
        for (Flow flow : flows) {
            callers.computeIfAbsent(flow.to(), to -> new TreeMap<>())
                    .computeIfAbsent(flow.ports(), ports -> new ArrayList<>())
                    .add(flow.from());
        }
        int width = callers.keySet().stream()
                .mapToInt(place -> cut(place).length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        callers.forEach((to, byPorts) -> byPorts.forEach((ports, from) -> {
            String port = ports.equals(Ports.ALL) ? "any port" : ports.toString();
            String head = pad(pad(cut(to), width + GAP) + port, width + PORTS) + "from ";
            List<String> words = Wrap.words(
                    from.stream().map(Place::toString).collect(Collectors.joining(", ")),
                    Math.max(WIDEST, WIDTH - head.length()));
            lines.add(head + words.get(0));
            words.stream().skip(1).forEach(more -> lines.add(" ".repeat(head.length()) + more));
        }));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Rules come first, since they are what people write; then the routes, which follow from where things stand. */
    private static List<String> allowed(Hop hop) {
        List<String> lines = new ArrayList<>();
        for (Gate gate : List.of(Gate.LISTENER, Gate.FORWARD, Gate.INGRESS, Gate.EGRESS, Gate.ROUTE)) {
            for (Pass pass : hop.passes()) {
                boolean told =
                        pass.gate() == gate && (gate != Gate.EGRESS || hop.to().isOutside());
                if (told) {
                    lines.add(words(pass, hop));
                    if (gate == Gate.INGRESS || gate == Gate.FORWARD || gate == Gate.EGRESS) {
                        lines.add("  " + pass.by());
                    }
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    private static String words(Pass pass, Hop hop) {
        return switch (pass.gate()) {
            case LISTENER -> pass.at() + " " + pass.words();
            case FORWARD -> "forwards " + pass.words() + " to port " + hop.port();
            case INGRESS -> "in: " + pass.words();
            case EGRESS -> "out: " + pass.words();
            case ROUTE, PLACE -> "route: " + pass.words();
        };
    }

    private static void stopped(Stop stop, List<String> lines) {
        String port = stop.port() == 0 ? "" : ", port " + stop.port();
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add("STOPPED: " + stop.from() + " -> " + stop.to() + port);
        Wrap.words(stop.missing(), WIDTH - GAP).forEach(line -> lines.add("  " + line));
        Wrap.words("Fix: " + stop.fix(), WIDTH - GAP).forEach(line -> lines.add("  " + line));
    }

    private static String cut(Place place) {
        String text = place.toString();
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    /**
     * The columns of the table.
     *
     * @param from how wide the first place is
     * @param to how wide the second place is
     */
    private record Columns(int from, int to) {

        static Columns of(Passage passage) {
            int widest = GAP + 2;
            for (Hop hop : passage.hops()) {
                widest = Math.max(
                        widest, Math.max(cut(hop.from()).length(), cut(hop.to()).length()));
            }
            return new Columns(widest + GAP, widest + GAP);
        }

        void rows(String step, Place from, Place to, List<String> words, List<String> lines) {
            boolean first = true;
            for (String line : words) {
                if (first) {
                    row(step, cut(from), cut(to), line, lines);
                } else {
                    row("", "", "", line, lines);
                }
                first = false;
            }
        }

        void row(String step, String first, String second, String words, List<String> lines) {
            String head = " ".repeat(GAP - Math.min(GAP, step.length())) + step;
            String start = pad(pad(pad(head, STEP) + first, STEP + from) + second, STEP + from + to);
            for (String part : parts(words, WIDTH - start.length())) {
                lines.add((start + part).stripTrailing());
                start = " ".repeat(start.length());
            }
        }

        /** An address that is too long is broken after a slash. */
        private static List<String> parts(String words, int width) {
            int slash = words.lastIndexOf('/', width - 1);
            if (words.length() <= width || slash < 0 || words.strip().indexOf(' ') >= 0) {
                return List.of(Wrap.text(words, width).split("\n", -1));
            }
            List<String> parts = new ArrayList<>(List.of(words.substring(0, slash + 1)));
            parts.addAll(parts("    " + words.substring(slash + 1), width));
            return parts;
        }
    }
}
