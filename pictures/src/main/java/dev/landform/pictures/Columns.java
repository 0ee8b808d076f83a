package dev.landform.pictures;

import dev.landform.pictures.drawing.Area;
import java.util.List;
import java.util.stream.IntStream;

/** How wide everything is, and where it begins, from left to right. */
final class Columns {

    private static final int[] ZONE_WIDTHS = {560, 330, 260};
    private static final int NARROWEST_ZONE = 220;
    private static final int ZONE_GAP = 16;
    private static final int LABEL_GAP = 10;

    final int blocksLeft = Margins.PAGE;
    final int vpcLeft;
    final int zonesLeft;
    final int zonesRight;
    final int vpcRight;
    private final int zones;
    private final int zoneWidth;

    Columns(int zones, boolean blocks, Captions captions, Tracks left, Tracks right) {
        this.zones = zones;
        vpcLeft = Margins.PAGE + (blocks ? Margins.BLOCK_WIDTH + Margins.GAP * 2 : 0);
        zonesLeft = vpcLeft + Math.max(Margins.EDGE * 2, Plot.TRACK * (1 + left.count()) + room(captions.room(true)));
        zoneWidth = zones <= ZONE_WIDTHS.length ? ZONE_WIDTHS[Math.max(zones, 1) - 1] : NARROWEST_ZONE;
        zonesRight = zonesLeft + zoneWidth * Math.max(zones, 1) + ZONE_GAP * (Math.max(zones, 1) - 1);
        vpcRight = zonesRight
                + Math.max(Margins.EDGE * 2, room(captions.room(false)) + Plot.TRACK * right.count() + Margins.EDGE);
    }

    int zoneLeft(int zone) {
        return zonesLeft + zone * (zoneWidth + ZONE_GAP);
    }

    int zoneWidth() {
        return zoneWidth;
    }

    /** Returns the left edge of what stands in a zone's subnet. */
    int cellLeft(int zone) {
        return zoneLeft(zone) + Margins.EDGE * 2;
    }

    /** Returns the right edge of what stands in a zone's subnet. */
    int cellRight(int zone) {
        return zoneLeft(zone) + zoneWidth - Margins.EDGE * 2;
    }

    /** Returns the edges of what stands in several zones. */
    Area across(List<Integer> zones, Area row) {
        int first = zones.isEmpty() ? 0 : zones.get(0);
        int last = zones.isEmpty() ? 0 : zones.get(zones.size() - 1);
        return new Area(cellLeft(first), row.y(), cellRight(last) - cellLeft(first), row.height());
    }

    /** Returns the positions of all zones. */
    List<Integer> all() {
        return IntStream.range(0, zones).boxed().toList();
    }

    /** Returns where traffic comes in from above: between two zones, or beside the titles if there is only one. */
    int entrance() {
        return zones < 2 ? zonesRight - zoneWidth / 4 : zoneLeft(zones / 2) - ZONE_GAP / 2;
    }

    int width() {
        return vpcRight + Margins.PAGE;
    }

    private static int room(int widest) {
        return widest == 0 ? 0 : widest + 2 * LABEL_GAP;
    }
}
