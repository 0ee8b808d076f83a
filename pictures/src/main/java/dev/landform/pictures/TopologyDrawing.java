package dev.landform.pictures;

import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.Drawing.Item;
import java.util.ArrayList;
import java.util.List;

/** Makes the drawing of a scene. */
final class TopologyDrawing {

    private TopologyDrawing() {}

    static Drawing of(Scene scene) {
        List<Wire> wires = Wires.of(scene);
        Ports ports = new Ports(wires);
        Plot plot = Plotter.plot(scene, wires, ports);
        List<Item> items = new ArrayList<>(new PlacePainter(scene, plot).paint());
        items.addAll(new FlowPainter(scene, plot, ports, wires).paint());
        items.addAll(new NodePainter(scene, plot).paint(wires));
        items.add(LegendPainter.paint(scene, plot, wires));
        String title = scene.topology() + " in " + scene.region() + ": zones, subnets, services and allowed traffic";
        return new Drawing(plot.width(), plot.height(), title, items);
    }
}
