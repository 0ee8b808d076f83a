package dev.landform.pictures;

import dev.landform.pictures.Scene.NatView;
import dev.landform.pictures.Wire.Way;
import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Lettering;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Point;
import dev.landform.pictures.drawing.Shape.Anchor;
import dev.landform.pictures.drawing.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws the arrows, with what is written where they begin and end. */
final class FlowPainter {

    private static final int ABOVE = 4;
    private static final int BESIDE = 8;
    private static final int BUS = 8;

    private final Scene scene;
    private final Plot plot;
    private final Ports ports;
    private final List<Wire> wires;
    private final Captions captions;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> written = new HashSet<>();

    FlowPainter(Scene scene, Plot plot, Ports ports, List<Wire> wires) {
        this.scene = scene;
        this.plot = plot;
        this.ports = ports;
        this.wires = wires;
        this.captions = new Captions(wires);
    }

    List<Item> paint() {
        waysOut();
        for (Wire wire : wires) {
            Sketch sketch = new Sketch().arrow(wire.paint(), path(wire));
            boolean shared = wire.way() == Way.DATA;
            if (!shared) {
                caption(sketch, wire, true);
            }
            String words = wire.from() + " to " + wire.to() + ": " + wire.flow().label();
            items.add(sketch.flow(wire.from(), wire.to(), words));
            if (shared) {
                caption(wire, true);
            }
            caption(wire, false);
        }
        return items;
    }

    private List<Point> path(Wire wire) {
        Area from = plot.node(wire.from());
        Area to = plot.node(wire.to());
        if (wire.way() == Way.DOWN) {
            return List.of(new Point(from.middleX(), from.bottom()), new Point(from.middleX(), to.y()));
        }
        int entry = ports.entry(wire, to);
        if (wire.way() == Way.INWARD) {
            return List.of(new Point(from.right(), entry), new Point(to.x(), entry));
        }
        int exit = ports.exit(wire, from);
        int trunk = plot.trunkX(wire);
        boolean forward = wire.way() == Way.FORWARD;
        return List.of(
                new Point(forward ? from.x() : from.right(), exit),
                new Point(trunk, exit),
                new Point(trunk, entry),
                new Point(forward ? to.x() : to.right(), entry));
    }

    /** Writes what several arrows share, once. */
    private void caption(Wire wire, boolean entry) {
        String node = entry ? wire.to() : wire.from();
        String words = entry ? captions.entry(wire) : captions.exit(wire);
        if (!words.isEmpty() && written.add(node + " " + (entry ? wire.entry() : wire.exit()))) {
            Sketch sketch = new Sketch();
            caption(sketch, wire, entry);
            items.add(sketch.flow(node, node, ""));
        }
    }

    private void caption(Sketch sketch, Wire wire, boolean entry) {
        String words = entry ? captions.entry(wire) : captions.exit(wire);
        Area box = plot.node(entry ? wire.to() : wire.from());
        if (wire.way() == Way.DOWN) {
            Area clients = plot.node(Scene.CLIENTS);
            int y = clients.bottom() + BESIDE + Lettering.PLAIN.size();
            sketch.text(clients.middleX() + BESIDE, y, Lettering.PLAIN, Paint.INK, words);
            return;
        }
        int y = (entry ? ports.entry(wire, box) : ports.exit(wire, box)) - ABOVE;
        boolean left = wire.way() == Way.FORWARD || wire.way() == Way.INWARD;
        int x = left ? plot.zones().get(0).x() - BESIDE : lastZone().right() + BESIDE;
        sketch.text(x, y, left ? Anchor.END : Anchor.START, Lettering.PLAIN, Paint.INK, words);
    }

    private Area lastZone() {
        return plot.zones().get(plot.zones().size() - 1);
    }

    /** Draws how traffic of the private subnets gets to the NAT gateways, each along a line of its own. */
    private void waysOut() {
        int line = 0;
        for (Scene.ZoneView zone : scene.zones()) {
            for (NatView gateway : zone.gateways()) {
                int y = plot.publics().get(0).bottom() + BUS * (1 + line++ % 3);
                for (int user : gateway.zones()) {
                    wayOut(gateway, user, y);
                }
            }
        }
    }

    private void wayOut(NatView gateway, int zone, int y) {
        Area subnet = plot.privates().get(zone);
        int from = subnet.x() + subnet.width() / 4;
        int to = plot.node(gateway.id()).x() + subnet.width() / 4 - Margins.EDGE;
        List<Point> points = from == to
                ? List.of(
                        new Point(from, subnet.y()),
                        new Point(to, plot.node(gateway.id()).bottom()))
                : List.of(
                        new Point(from, subnet.y()),
                        new Point(from, y),
                        new Point(to, y),
                        new Point(to, plot.node(gateway.id()).bottom()));
        items.add(new Sketch()
                .arrow(Paint.OUTSIDE, points)
                .text(from + BESIDE, subnet.y() - ABOVE, Lettering.PLAIN, Paint.MUTED, "to 0.0.0.0/0")
                .flow(
                        "zone/" + zone + "/private",
                        gateway.id(),
                        "private subnet to the internet through the NAT gateway"));
    }
}
