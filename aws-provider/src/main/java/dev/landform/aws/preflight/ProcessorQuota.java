package dev.landform.aws.preflight;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which quota counts the processors of an instance: that of the letters which its type begins with. */
final class ProcessorQuota {

    private static final String STANDARD = "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances";
    private static final String GRAPHICS = "Running On-Demand G and VT instances";
    private static final String TRAINING = "Running On-Demand P instances";

    private static final Set<String> OF_STANDARD = Set.of("a", "c", "d", "h", "i", "im", "is", "m", "r", "t", "z");
    private static final Set<String> OF_GRAPHICS = Set.of("g", "gr", "vt");

    private ProcessorQuota() {}

    /** Returns the quota's name; empty for families that are rare enough not to be checked. */
    static String of(String instanceType) {
        String letters = instanceType.replaceFirst("[^a-z].*", "");
        if (OF_STANDARD.contains(letters)) {
            return STANDARD;
        }
        if (OF_GRAPHICS.contains(letters)) {
            return GRAPHICS;
        }
        return letters.equals("p") ? TRAINING : "";
    }

    /** Returns the codes of the quotas, by name. */
    static SortedMap<String, String> codes() {
        SortedMap<String, String> codes = new TreeMap<>();
        codes.put(STANDARD, "L-1216C47A");
        codes.put(GRAPHICS, "L-DB2E81BA");
        codes.put(TRAINING, "L-417A185B");
        return codes;
    }
}
