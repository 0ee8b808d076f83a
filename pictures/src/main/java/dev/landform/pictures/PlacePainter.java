package dev.landform.pictures;

import dev.landform.pictures.Scene.ZoneView;
import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Lettering;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Sketch;
import java.util.ArrayList;
import java.util.List;

/** Draws the places: the VPC, its zones and their subnets. */
final class PlacePainter {

    private static final int ROUND = 8;
    private static final int TITLE = 16;

    private final Scene scene;
    private final Plot plot;
    private final List<Item> items = new ArrayList<>();

    PlacePainter(Scene scene, Plot plot) {
        this.scene = scene;
        this.plot = plot;
    }

    List<Item> paint() {
        paper();
        vpc();
        for (int i = 0; i < scene.zones().size(); i++) {
            zone(scene.zones().get(i), i);
        }
        return items;
    }

    private void paper() {
        int room = plot.nodes().containsKey(Scene.CLIENTS)
                ? plot.node(Scene.CLIENTS).x() - 2 * Margins.PAGE
                : plot.width() - 2 * Margins.PAGE;
        items.add(new Sketch()
                .box(new Area(0, 0, plot.width(), plot.height()), 0, Paint.PAPER, Paint.NONE)
                .text(Margins.PAGE, 34, Lettering.TITLE, Paint.INK, Lettering.TITLE.fit(scene.topology(), room))
                .text(Margins.PAGE, 54, Lettering.PLAIN, Paint.MUTED, Lettering.PLAIN.fit(scene.region(), room))
                .item(Kind.DECORATION, "paper", ""));
    }

    private void vpc() {
        String title = "VPC" + scene.cidr().map(block -> " " + block).orElse("");
        items.add(place("vpc", plot.vpc(), Paint.VPC, Paint.VPC_EDGE, title, false));
    }

    private void zone(ZoneView zone, int i) {
        String id = "zone/" + i;
        items.add(place(id, plot.zones().get(i), Paint.ZONE, Paint.ZONE_EDGE, "zone " + bare(zone.name()), true));
        items.add(subnet(id + "/public", plot.publics().get(i), true, zone.publicSubnets()));
        items.add(subnet(id + "/private", plot.privates().get(i), false, zone.privateSubnets()));
    }

    /** Zones that are only counted are called "zone 1" already. */
    private static String bare(String name) {
        return name.startsWith("zone ") ? name.substring("zone ".length()) : name;
    }

    private static Item subnet(String id, Area area, boolean open, List<String> blocks) {
        String title = (open ? "public subnet " : "private subnet ") + String.join(", ", blocks);
        return open
                ? place(id, area, Paint.PUBLIC, Paint.PUBLIC_EDGE, title, false)
                : place(id, area, Paint.PRIVATE, Paint.PRIVATE_EDGE, title, false);
    }

    private static Item place(String id, Area area, Paint fill, Paint edge, String title, boolean dashed) {
        Sketch sketch = new Sketch();
        if (dashed) {
            sketch.dashedBox(area, ROUND, fill, edge);
        } else {
            sketch.box(area, ROUND, fill, edge);
        }
        String fitting = Lettering.STRONG.fit(title, area.width() - 2 * Margins.EDGE);
        return sketch.text(area.x() + Margins.EDGE, area.y() + TITLE, Lettering.STRONG, Paint.MUTED, fitting)
                .item(Kind.PLACE, id, title);
    }
}
