package dev.landform.pictures;

import dev.landform.pictures.Wire.Way;
import dev.landform.pictures.drawing.Lettering;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is written where arrows begin and end, so that nobody has to trace one to know where it leads. */
final class Captions {

    private static final Lettering FONT = Lettering.PLAIN;
    private static final int WIDEST = 220;

    private final List<Wire> wires;

    Captions(List<Wire> wires) {
        this.wires = wires;
    }

    /** Returns what is written where the arrow ends. */
    String entry(Wire wire) {
        return switch (wire.way()) {
            case DOWN, FORWARD, INWARD -> fit(wire.flow().label());
            case CALL -> fit(wire.flow().label() + " from " + name(wire.from()));
            case DATA -> joined(wire);
        };
    }

    /** Returns what is written where the arrow begins; empty if that is plain. */
    String exit(Wire wire) {
        return switch (wire.way()) {
            case DOWN, FORWARD, INWARD -> "";
            case CALL ->
                naming(
                        "calls ",
                        wires.stream()
                                .filter(other ->
                                        other.way() == Way.CALL && other.from().equals(wire.from()))
                                .map(Wire::to));
            case DATA ->
                fit(
                        isPort(wire)
                                ? "to " + name(wire.to()) + " " + wire.flow().label()
                                : wire.flow().label() + " " + name(wire.to()));
        };
    }

    /** Returns how much room the widest takes on the left, or on the right. */
    int room(boolean left) {
        return wires.stream()
                .filter(wire -> left == (wire.way() == Way.FORWARD || wire.way() == Way.INWARD))
                .filter(wire -> wire.way() != Way.DOWN)
                .flatMap(wire -> Stream.of(entry(wire), exit(wire)))
                .mapToInt(FONT::width)
                .max()
                .orElse(0);
    }

    private String joined(Wire wire) {
        List<Wire> all = wires.stream()
                .filter(other -> other.way() == Way.DATA && other.to().equals(wire.to()))
                .toList();
        SortedSet<String> labels = new TreeSet<>();
        all.stream()
                .filter(Captions::isPort)
                .forEach(other -> labels.add(other.flow().label()));
        String ports = labels.isEmpty() ? "" : String.join(", ", labels) + " ";
        return naming(ports + "from ", all.stream().map(Wire::from));
    }

    private static boolean isPort(Wire wire) {
        return wire.flow().label().startsWith(":");
    }

    /** Returns a text with as many names at its end as there is room for. */
    private static String naming(String words, Stream<String> ids) {
        List<String> names = ids.map(Captions::name).toList();
        for (int most = names.size(); most > 0; most--) {
            String some = words + String.join(", ", names.subList(0, most));
            String all = most == names.size() ? some : some + " and " + (names.size() - most) + " more";
            if (FONT.width(all) <= WIDEST) {
                return all;
            }
        }
        return fit(words + names.size() + " services");
    }

    private static String name(String id) {
        return GraphIndex.last(id);
    }

    private static String fit(String words) {
        return FONT.fit(words, WIDEST);
    }
}
