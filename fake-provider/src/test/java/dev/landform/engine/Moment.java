package dev.landform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of a run in which nothing goes wrong: where something can.
 *
 * @param number which of the run's operations it is, from 1
 * @param verb the step's verb, or {@code poll}
 * @param address what the step is about
 * @param operation the operation's name
 */
record Moment(int number, String verb, String address, String operation) {

    private static final Pattern STRIKE = Pattern.compile("(\\S+) (\\S+) \\((\\w+)\\): .*");

    /** Returns the moments of a run in which every operation was noted as a fault that does nothing. */
    static List<Moment> of(List<String> strikes) {
        List<Moment> moments = new ArrayList<>();
        for (String strike : strikes) {
            Matcher parts = STRIKE.matcher(strike);
            if (!parts.matches()) {
                throw new AssertionError("not an operation: " + strike);
            }
            moments.add(new Moment(moments.size() + 1, parts.group(1), parts.group(2), parts.group(3)));
        }
        return moments;
    }

    boolean isRead() {
        return isRead(operation);
    }

    static boolean isRead(String operation) {
        return operation.startsWith("Describe") || operation.startsWith("List") || operation.startsWith("Get");
    }

    @Override
    public String toString() {
        return number + ": " + verb + " " + address + " (" + operation + ")";
    }
}
