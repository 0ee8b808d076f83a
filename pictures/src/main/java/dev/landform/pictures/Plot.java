package dev.landform.pictures;

import dev.landform.pictures.drawing.Area;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where everything stands.
 *
 * @param width of the whole
 * @param height of the whole
 * @param vpc the VPC
 * @param zones its zones
 * @param publics each zone's part that faces the internet
 * @param privates each zone's part that does not
 * @param nodes everything that traffic comes from, goes to or passes, by id
 * @param left the trunks on the left
 * @param right the trunks on the right
 * @param legendY where the legend begins
 */
record Plot(
        int width,
        int height,
        Area vpc,
        List<Area> zones,
        List<Area> publics,
        List<Area> privates,
        SortedMap<String, Area> nodes,
        Tracks left,
        Tracks right,
        int legendY) {

    static final int TRACK = 12;

    Plot {
        zones = List.copyOf(zones);
        publics = List.copyOf(publics);
        privates = List.copyOf(privates);
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    }

    /** Returns where a box stands. */
    Area node(String id) {
        Area area = nodes.get(id);
        if (area == null) {
            throw new IllegalArgumentException("nothing stands for " + id);
        }
        return area;
    }

    /** Returns where the trunk of a wire runs. */
    int trunkX(Wire wire) {
        return wire.way() == Wire.Way.FORWARD
                ? vpc.x() + TRACK + left.of(wire.trunk()) * TRACK
                : vpc.right() - TRACK * (right.count() - right.of(wire.trunk())) - Margins.EDGE;
    }
}
