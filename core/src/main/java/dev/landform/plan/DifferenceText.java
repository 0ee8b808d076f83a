package dev.landform.plan;

import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes differences for people, one line each, however long the values are. */
public final class DifferenceText {

    private static final int LONGEST = 48;

    private DifferenceText() {}

    /** Returns the differences as the end of "because ...". */
    public static String because(String type, List<Difference> differences) {
        List<String> parts = new ArrayList<>();
        for (Difference difference : differences) {
            parts.add(type + "." + difference.attribute() + " changes from " + value(difference.before()) + " to "
                    + value(difference.after()));
        }
        return String.join(", ", parts);
    }

    /** Returns a value in at most about fifty characters; what is not known before the plan is applied says so. */
    public static String value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? value(optional.get()) : "none";
        }
        if (value instanceof Text text && !text.isKnown()) {
            return text.toString().length() > LONGEST ? summary(text.toString()) : text + " (known after apply)";
        }
        if (value instanceof List<?> list && list.size() > 1 && value.toString().length() > LONGEST) {
            return list.get(0) + " and " + (list.size() - 1) + " more";
        }
        String plain = value.toString();
        if (plain.isEmpty() || plain.equals("[]")) {
            return "none";
        }
        return plain.length() > LONGEST || plain.indexOf('\n') >= 0 ? summary(plain) : plain;
    }

    private static String summary(String text) {
        long lines = text.lines().count();
        return String.format("%d lines (#%08x)", lines, text.hashCode());
    }
}
