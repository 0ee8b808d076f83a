package dev.landform.pictures;

import dev.landform.pictures.Wire.Way;
import dev.landform.pictures.drawing.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where along the left and right edges of boxes arrows begin and end. */
final class Ports {

    private static final int SPACING = 18;
    private static final int MARGIN = 12;

    private final SortedMap<String, List<String>> left = new TreeMap<>();
    private final SortedMap<String, List<String>> right = new TreeMap<>();

    /** Gives every wire its ports: on the right, what comes in stands above what goes out. */
    Ports(List<Wire> wires) {
        for (Wire wire : wires) {
            if (wire.way() == Way.FORWARD) {
                add(left, wire.from(), wire.exit());
            }
            if (wire.way() == Way.FORWARD || wire.way() == Way.INWARD) {
                add(left, wire.to(), wire.entry());
            }
        }
        wires.stream().filter(wire -> wire.way() == Way.CALL).forEach(wire -> add(right, wire.to(), wire.entry()));
        wires.stream().filter(wire -> wire.way() == Way.CALL).forEach(wire -> add(right, wire.from(), wire.exit()));
        for (Wire wire : wires) {
            if (wire.way() == Way.DATA) {
                add(right, wire.from(), wire.exit());
                add(right, wire.to(), wire.entry());
            }
        }
    }

    /** Returns how high a box has to be for its ports. */
    int height(String id) {
        int most = Math.max(of(left, id).size(), of(right, id).size());
        return (most - 1) * SPACING + 2 * MARGIN;
    }

    /** Returns where an arrow leaves a box. */
    int exit(Wire wire, Area box) {
        return y(wire.way() == Way.FORWARD ? left : right, wire.from(), wire.exit(), box);
    }

    /** Returns where an arrow enters a box. */
    int entry(Wire wire, Area box) {
        boolean fromLeft = wire.way() == Way.FORWARD || wire.way() == Way.INWARD;
        return y(fromLeft ? left : right, wire.to(), wire.entry(), box);
    }

    private static int y(SortedMap<String, List<String>> side, String id, String port, Area box) {
        List<String> ports = of(side, id);
        return box.middleY() - (ports.size() - 1) * SPACING / 2 + ports.indexOf(port) * SPACING;
    }

    private static void add(SortedMap<String, List<String>> side, String id, String port) {
        List<String> ports = side.computeIfAbsent(id, key -> new ArrayList<>());
        if (!ports.contains(port)) {
            ports.add(port);
        }
    }

    private static List<String> of(SortedMap<String, List<String>> side, String id) {
        return side.getOrDefault(id, List.of());
    }
}
