package dev.landform.synthesis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads environments as Docker and systemd do. */
final class EnvironmentReaders {

    private EnvironmentReaders() {}

    /** As {@code docker run --env-file}: a line is a name, {@code =} and a value; only blanks before the name go. */
    static Map<String, String> docker(List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines) {
            String trimmed = line.replaceFirst("^[ \\t]+", "");
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                values.put(trimmed.substring(0, trimmed.indexOf('=')), trimmed.substring(trimmed.indexOf('=') + 1));
            }
        }
        return values;
    }

    /** As {@code EnvironmentFile=}: quotes count where a value begins with one, backslashes everywhere. */
    static Map<String, String> systemd(List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            String raw = line.substring(line.indexOf('=') + 1).replaceAll("^[ \\t\\r]+|[ \\t\\r]+$", "");
            if (raw.startsWith("'") || raw.startsWith("\"")) {
                char quote = raw.charAt(0);
                int end = raw.indexOf(quote, 1);
                raw = raw.substring(1, end < 0 ? raw.length() : end);
            }
            values.put(line.substring(0, line.indexOf('=')), raw.replaceAll("\\\\(.)", "$1"));
        }
        return values;
    }
}
