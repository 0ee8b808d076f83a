package dev.landform.pictures.drawing;

import java.util.List;
import java.util.Locale;

/** The colours of all drawings, each for light and for dark paper. */
public enum Paint {
    NONE("none", "none"),
    PAPER("#ffffff", "#0f141a"),
    INK("#1b2430", "#e8edf3"),
    MUTED("#566373", "#9aa8b8"),
    GRID("#dfe5ec", "#28313c"),
    VPC("#f7f9fb", "#141b23"),
    VPC_EDGE("#8fa0b3", "#51606f"),
    ZONE("#eef2f7", "#19222c"),
    ZONE_EDGE("#b4c1cf", "#3c4a59"),
    PUBLIC("#e4f3e6", "#14291c"),
    PUBLIC_EDGE("#7fb98a", "#3d7a4c"),
    PRIVATE("#e3eefb", "#12243a"),
    PRIVATE_EDGE("#86aedb", "#3a6596"),
    CARD("#ffffff", "#1d2733"),
    GATE("#ffffff", "#1d2733"),
    BALANCER("#7b3fb5", "#b98af0"),
    SERVICE("#c2570c", "#f0954a"),
    DATABASE("#1f5fbf", "#6ea8fe"),
    BUCKET("#2b7a3b", "#63c77a"),
    OUTSIDE("#566373", "#9aa8b8"),
    CALL_1("#c2185b", "#ff7aa8"),
    CALL_2("#00838f", "#3fd0d8"),
    CALL_3("#8d6e00", "#e3b341"),
    CALL_4("#37474f", "#c3ccd6"),
    CALL_5("#c0392b", "#ff8a7a"),
    CALL_6("#8e24aa", "#e58af0"),
    BAR("#1f5fbf", "#6ea8fe"),
    BAR_SETTLING("#a9c8f2", "#2c4f80"),
    CRITICAL("#c2410c", "#ff9a57"),
    CRITICAL_SETTLING("#f6c39f", "#7a4320"),
    FAILED("#b3122a", "#ff6b7f");

    private final String light;
    private final String dark;

    Paint(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the colour as CSS writes it, for one of the two kinds of paper. */
    public String hex(boolean onDark) {
        return onDark ? dark : light;
    }

    /** Returns the name of its CSS class, for example {@code zone-edge}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the colours that calls may have. */
    public static List<Paint> calls() {
        return List.of(CALL_1, CALL_2, CALL_3, CALL_4, CALL_5, CALL_6);
    }
}
