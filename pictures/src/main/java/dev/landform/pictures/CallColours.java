package dev.landform.pictures;

import dev.landform.pictures.drawing.Paint;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Gives callers colours, so that trunks that run side by side have different ones as long as there are enough. */
final class CallColours {

    private static final List<Paint> PAINTS = Paint.calls();

    private final List<String> rows;
    private final List<Flow> calls;

    /**
     * Makes it.
     *
     * @param rows the ids of all boxes, from top to bottom
     * @param calls the flows between them
     */
    CallColours(List<String> rows, List<Flow> calls) {
        this.rows = rows;
        this.calls = calls;
    }

    SortedMap<String, Paint> byCaller() {
        SortedMap<String, Integer> colours = new TreeMap<>();
        int next = 0;
        for (String caller : rows) {
            if (calls.stream().anyMatch(call -> call.from().equals(caller))) {
                int first = next;
                int colour = IntStream.range(first, first + PAINTS.size())
                        .map(candidate -> candidate % PAINTS.size())
                        .filter(candidate -> colours.entrySet().stream()
                                .noneMatch(other -> other.getValue() == candidate && meet(other.getKey(), caller)))
                        .findFirst()
                        .orElse(first % PAINTS.size());
                colours.put(caller, colour);
                next = colour + 1;
            }
        }
        SortedMap<String, Paint> paints = new TreeMap<>();
        colours.forEach((caller, colour) -> paints.put(caller, PAINTS.get(colour)));
        return paints;
    }

    private boolean meet(String one, String other) {
        return rowsOf(one).min().orElse(0) <= rowsOf(other).max().orElse(0)
                && rowsOf(other).min().orElse(0) <= rowsOf(one).max().orElse(0);
    }

    private IntStream rowsOf(String caller) {
        IntStream callees =
                calls.stream().filter(call -> call.from().equals(caller)).mapToInt(call -> rows.indexOf(call.to()));
        return IntStream.concat(callees, IntStream.of(rows.indexOf(caller)));
    }
}
