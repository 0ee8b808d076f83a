package dev.landform.simulation;

import java.io.IOException;
import java.io.Reader;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a load from comma-separated lines; whatever is in them ends in a load or in a message. */
final class LoadCsv {

    private static final String HEADER = "second,service,rps";
    private static final int COLUMNS = 3;
    private static final int LINES_MOST = 1_000_000;
    private static final int CHARACTERS_MOST = 200;
    private static final int SHOWN = 40;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern SECOND = Pattern.compile("[0-9]{1,6}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final Reader reader;
    private final SortedMap<String, NavigableMap<Long, Double>> rates = new TreeMap<>();
    private int line;
    private long last;

    private LoadCsv(Reader reader) {
        this.reader = reader;
    }

    static Load read(Reader reader) {
        LoadCsv csv = new LoadCsv(reader);
        try {
            return csv.read();
        } catch (IOException e) {
            throw new LoadException("The load cannot be read after line " + csv.line + ": " + e.getMessage());
        }
    }

    private Load read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean more = next(text);
        String header = text.toString();
        if (!header.isEmpty() && header.charAt(0) == BYTE_ORDER_MARK) {
            header = header.substring(1);
        }
        if (!header.strip().equals(HEADER)) {
            throw wrong("it says '" + shown(header) + "'", "The first line has to be: " + HEADER);
        }
        while (more) {
            more = next(text);
            String row = text.toString().strip();
            if (!row.isEmpty()) {
                add(row);
            }
        }
        if (rates.isEmpty()) {
            throw wrong("nothing follows the header", "Write lines such as: 0,web,10");
        }
        SortedMap<String, Curve> curves = new TreeMap<>();
        rates.forEach((service, points) -> curves.put(service, new Curve.Points(points)));
        return Load.of(curves, last + 1);
    }

    private void add(String row) {
        String[] columns = row.split(",", -1);
        if (columns.length != COLUMNS) {
            throw wrong(
                    "'" + shown(row) + "' has " + columns.length + " columns instead of 3",
                    "Write lines such as: 0,web,10");
        }
        String second = columns[0].strip();
        String service = columns[1].strip();
        String rate = columns[2].strip();
        if (!SECOND.matcher(second).matches() || Long.parseLong(second) >= Load.LONGEST.toSeconds()) {
            throw wrong("'" + shown(second) + "' is no second of the load", "Write a whole number from 0 to 604799.");
        }
        if (!NAME.matcher(service).matches()) {
            throw wrong("'" + shown(service) + "' is no service", "Write a service's name, such as web.");
        }
        double perSecond = LoadSpec.number(rate)
                .orElseThrow(() ->
                        wrong("'" + shown(rate) + "' is no rate", "Write requests per second from 0 to 1000000: 12.5"));
        long at = Long.parseLong(second);
        last = Math.max(last, at);
        if (rates.computeIfAbsent(service, any -> new TreeMap<>()).put(at, perSecond) != null) {
            throw wrong(service + " has a rate for second " + at + " already", "Leave one of the two lines out.");
        }
    }

    /** Reads the next line; returns whether more may follow. */
    private boolean next(StringBuilder text) throws IOException {
        line++;
        if (line > LINES_MOST) {
            throw wrong(
                    "there are too many lines", "A rate holds until the next: leave out those that change nothing.");
        }
        text.setLength(0);
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return true;
            }
            text.append((char) c);
            if (text.length() > CHARACTERS_MOST) {
                throw wrong("it is longer than 200 characters", "Write lines such as: 0,web,10");
            }
        }
        return false;
    }

    private LoadException wrong(String what, String instead) {
        return new LoadException("Line " + line + " of the load: " + what + ". " + instead);
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
    }
}
