package dev.landform.pictures;

import dev.landform.pictures.Scene.NatView;
import dev.landform.pictures.Scene.NodeView;
import dev.landform.pictures.Scene.ServiceView;
import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Lettering;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Shape;
import dev.landform.pictures.drawing.Sketch;
import java.util.ArrayList;
import java.util.List;

/** Draws the boxes: what traffic comes from, goes to, and passes. */
final class NodePainter {

    static final int CHIP = 12;

    private static final int ROUND = 5;
    private static final int STRIPE = 5;
    private static final int PADDING = 14;
    private static final int FIRST_LINE = 19;
    private static final int CHIPS_TOP = 28;
    private static final int CHIPS_MOST = 8;

    private final Scene scene;
    private final Plot plot;
    private final List<Item> items = new ArrayList<>();

    NodePainter(Scene scene, Plot plot) {
        this.scene = scene;
        this.plot = plot;
    }

    List<Item> paint(List<Wire> wires) {
        scene.balancers()
                .forEach(balancer ->
                        items.add(box(balancer, Paint.BALANCER).item(Kind.NODE, balancer.id(), words(balancer))));
        scene.services().forEach(this::service);
        scene.databases()
                .forEach(database ->
                        items.add(box(database, Paint.DATABASE).item(Kind.NODE, database.id(), words(database))));
        scene.buckets()
                .forEach(bucket -> items.add(box(bucket, Paint.BUCKET).item(Kind.NODE, bucket.id(), words(bucket))));
        scene.zones().forEach(zone -> zone.gateways().forEach(this::gateway));
        scene.endpoints().forEach(endpoint -> small(GateNames.id(endpoint), GateNames.of(endpoint), Paint.BUCKET));
        if (scene.internet()) {
            small(Scene.GATEWAY, "Internet gateway", Paint.OUTSIDE);
        }
        if (plot.nodes().containsKey(Scene.CLIENTS)) {
            small(Scene.CLIENTS, "Clients", Paint.OUTSIDE);
        }
        for (Wire wire : wires) {
            if (wire.way() == Wire.Way.INWARD) {
                small(wire.from(), wire.flow().from(), Paint.OUTSIDE);
            }
        }
        return items;
    }

    private void service(ServiceView service) {
        Sketch sketch = box(service.node(), Paint.SERVICE);
        for (int zone : service.node().zones()) {
            chips(sketch, service, zone);
        }
        items.add(sketch.item(Kind.NODE, service.node().id(), words(service.node())));
    }

    /** Draws an instance for each at the start, and a place for each that may come. */
    private void chips(Sketch sketch, ServiceView service, int zone) {
        Area box = plot.node(service.node().id());
        int x = plot.privates().get(zone).x() + Margins.EDGE + PADDING;
        int now = service.share(service.desired(), zone);
        int most = Math.max(now, service.share(service.max(), zone));
        for (int i = 0; i < Math.min(most, CHIPS_MOST); i++) {
            Area chip = new Area(x, top(box) + CHIPS_TOP, CHIP, CHIP);
            sketch.box(chip, 2, i < now ? Paint.SERVICE : Paint.CARD, Paint.SERVICE);
            x += CHIP + 4;
        }
        if (most > CHIPS_MOST) {
            String rest = now + " to " + most;
            sketch.text(x + 2, top(box) + CHIPS_TOP + CHIP - 2, Lettering.PLAIN, Paint.MUTED, rest);
        }
    }

    private void gateway(NatView gateway) {
        Area area = plot.node(gateway.id());
        String words = "NAT gateway";
        items.add(new Sketch()
                .box(area, ROUND, Paint.CARD, Paint.OUTSIDE)
                .text(
                        area.x() + PADDING,
                        area.y() + FIRST_LINE,
                        Lettering.STRONG,
                        Paint.INK,
                        Lettering.STRONG.fit(words, area.width() - 2 * PADDING))
                .item(Kind.NODE, gateway.id(), "NAT gateway: the way to the internet of private subnets"));
    }

    /** Draws a box that has only a name. */
    private void small(String id, String name, Paint edge) {
        Area area = plot.node(id);
        int line = area.middleY() + Lettering.STRONG.size() * 4 / 10;
        items.add(new Sketch()
                .box(area, ROUND, Paint.GATE, edge)
                .text(
                        area.middleX(),
                        line,
                        Shape.Anchor.MIDDLE,
                        Lettering.STRONG,
                        Paint.INK,
                        Lettering.STRONG.fit(name, area.width() - 8))
                .item(Kind.NODE, id, name));
    }

    private Sketch box(NodeView node, Paint paint) {
        Area area = plot.node(node.id());
        int left = area.x() + PADDING;
        int right = area.right() - PADDING;
        int line = top(area) + FIRST_LINE;
        String name = Lettering.NAME.fit(node.name(), (right - left) / 2);
        int detailX = left + Lettering.NAME.width(name) + PADDING;
        String detail = Lettering.PLAIN.fit(node.detail(), Math.max(0, right - detailX));
        String group = node.group().isEmpty() ? "" : "security group " + node.group();
        boolean room = detailX + Lettering.PLAIN.width(detail) + PADDING + Lettering.PLAIN.width(group) <= right;
        return new Sketch()
                .box(area, ROUND, Paint.CARD, paint)
                .box(new Area(area.x(), area.y(), STRIPE, area.height()), 2, paint, Paint.NONE)
                .text(left, line, Lettering.NAME, Paint.INK, name)
                .text(detailX, line, Lettering.PLAIN, Paint.MUTED, detail)
                .text(right, line, Shape.Anchor.END, Lettering.PLAIN, Paint.MUTED, room ? group : "");
    }

    /** Returns where the text of a box begins that is higher than its text. */
    private static int top(Area area) {
        int needed = area.height() < Margins.BOX ? Margins.FLAT_BOX : Margins.BOX;
        return area.y() + (area.height() - needed) / 2;
    }

    private static String words(NodeView node) {
        String group = node.group().isEmpty() ? "" : ", security group " + node.group();
        return node.name() + ": " + node.detail() + group;
    }
}
