package dev.landform.fake.world;

import java.util.Locale;

/** Makes ids that look like AWS's: the same ones for the same seed and the same order of calls. */
final class Ids {

    private static final long STRIDE = 0x9E37_79B9_7F4A_7C15L;

    private final Settings settings;
    private long state;

    Ids(Settings settings) {
        this.settings = settings;
        this.state = settings.seed();
    }

    /** Fills in a template: {@code {hex}} becomes 17 digits as in {@code vpc-0...}, {@code {hex16}} 16. */
    String fill(String template, String name) {
        String filled = template.replace("{name}", name)
                .replace("{region}", settings.region())
                .replace("{account}", Settings.ACCOUNT);
        while (filled.contains("{hex}")) {
            filled = filled.replaceFirst("\\{hex}", "0" + hex());
        }
        while (filled.contains("{hex16}")) {
            filled = filled.replaceFirst("\\{hex16}", hex());
        }
        while (filled.contains("{six}")) {
            filled = filled.replaceFirst("\\{six}", hex().substring(0, 6));
        }
        return filled;
    }

    /** Goes on where the other one is. */
    void take(Ids other) {
        state = other.state;
    }

    private String hex() {
        state += STRIDE;
        long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return String.format(Locale.ROOT, "%016x", mixed ^ (mixed >>> 31));
    }
}
