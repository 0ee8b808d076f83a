package dev.landform.pictures;

import dev.landform.pictures.Scene.NatView;
import dev.landform.pictures.Scene.NodeView;
import dev.landform.pictures.Wire.Way;
import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Lettering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Decides where everything stands: zones are columns, kinds of subnets are rows, and what spans several zones is a box
 * across their columns. Arrows run beside the columns, so that none can cross a box.
 */
final class Plotter {

    private static final int CLIENTS_WIDTH = 150;
    private static final int GATEWAY_WIDTH = 150;
    private static final int GATE_PADDING = 24;

    private final Scene scene;
    private final List<Wire> wires;
    private final Tracks left = new Tracks();
    private final Tracks right = new Tracks();
    private final Rows rows;
    private final Columns columns;
    private final SortedMap<String, Area> nodes = new TreeMap<>();

    private Plotter(Scene scene, List<Wire> wires, Ports ports) {
        this.scene = scene;
        this.wires = wires;
        rows = new Rows(scene, ports, wires.stream().anyMatch(wire -> wire.way() == Way.DOWN));
        for (Wire wire : wires) {
            if (wire.way() != Way.DOWN && wire.way() != Way.INWARD) {
                Tracks side = wire.way() == Way.FORWARD ? left : right;
                side.reach(wire.trunk(), ports.exit(wire, rows.of(wire.from())));
                side.reach(wire.trunk(), ports.entry(wire, rows.of(wire.to())));
            }
        }
        left.giveEach(trunks(Way.FORWARD));
        right.giveShared(trunks(Way.CALL));
        // The lower its box stands, the further out a trunk runs: so none of them crosses another's end.
        right.giveEach(trunks(Way.DATA));
        boolean blocks = wires.stream().anyMatch(wire -> wire.way() == Way.INWARD);
        columns = new Columns(scene.zones().size(), blocks, new Captions(wires), left, right);
        boxes();
        gates();
        for (Wire wire : wires) {
            if (wire.way() == Way.INWARD) {
                int y = ports.entry(wire, rows.of(wire.to())) - Margins.BLOCK / 2;
                nodes.put(wire.from(), new Area(columns.blocksLeft, y, Margins.BLOCK_WIDTH, Margins.BLOCK));
            }
        }
    }

    static Plot plot(Scene scene, List<Wire> wires, Ports ports) {
        return new Plotter(scene, wires, ports).plot();
    }

    private Plot plot() {
        List<Area> zones = new ArrayList<>();
        List<Area> publics = new ArrayList<>();
        List<Area> privates = new ArrayList<>();
        for (int i = 0; i < scene.zones().size(); i++) {
            int x = columns.zoneLeft(i);
            zones.add(between(x, rows.zoneTop, columns.zoneWidth(), rows.zoneBottom));
            int width = columns.zoneWidth() - 2 * Margins.EDGE;
            publics.add(between(x + Margins.EDGE, rows.publicTop, width, rows.publicBottom));
            privates.add(between(x + Margins.EDGE, rows.privateTop, width, rows.privateBottom));
        }
        Area vpc = between(columns.vpcLeft, rows.vpcTop, columns.vpcRight - columns.vpcLeft, rows.vpcBottom);
        return new Plot(columns.width(), rows.height, vpc, zones, publics, privates, nodes, left, right, rows.legendY);
    }

    private void boxes() {
        Stream.of(
                        scene.balancers().stream(),
                        scene.services().stream().map(Scene.ServiceView::node),
                        scene.databases().stream())
                .flatMap(each -> each)
                .forEach(node -> nodes.put(node.id(), columns.across(node.zones(), rows.of(node.id()))));
        for (NodeView bucket : scene.buckets()) {
            Area row = rows.of(bucket.id());
            nodes.put(bucket.id(), columns.across(columns.all(), row));
        }
        for (int zone = 0; zone < scene.zones().size(); zone++) {
            List<NatView> gateways = scene.zones().get(zone).gateways();
            int width = (columns.cellRight(zone) - columns.cellLeft(zone) + Margins.GAP) / Math.max(1, gateways.size());
            for (int i = 0; i < gateways.size(); i++) {
                int x = columns.cellLeft(zone) + i * width;
                nodes.put(gateways.get(i).id(), new Area(x, rows.gatewayTop, width - Margins.GAP, Margins.FLAT_BOX));
            }
        }
    }

    private void gates() {
        int middle = scene.balancers().stream()
                .findFirst()
                .flatMap(balancer -> Optional.ofNullable(nodes.get(balancer.id())))
                .filter(box -> columns.entrance() <= box.x() || columns.entrance() >= box.right())
                .map(Area::middleX)
                .orElse(columns.entrance());
        if (wires.stream().anyMatch(wire -> wire.way() == Way.DOWN)) {
            Area row = rows.of(Scene.CLIENTS);
            nodes.put(Scene.CLIENTS, new Area(middle - CLIENTS_WIDTH / 2, row.y(), CLIENTS_WIDTH, row.height()));
        }
        if (scene.internet()) {
            int y = rows.vpcTop - Margins.GATE / 2;
            nodes.put(Scene.GATEWAY, new Area(middle - GATEWAY_WIDTH / 2, y, GATEWAY_WIDTH, Margins.GATE));
        }
        int x = columns.vpcRight - Margins.EDGE / 2;
        int buckets = trunks(Way.DATA).stream().filter(this::isBucket).toList().size();
        for (String endpoint : scene.endpoints()) {
            int trunksWidth = endpoint.equals(Scene.S3) ? buckets * Plot.TRACK + GATE_PADDING : 0;
            int width = Math.max(Lettering.STRONG.width(GateNames.of(endpoint)) + GATE_PADDING, trunksWidth);
            nodes.put(
                    GateNames.id(endpoint),
                    new Area(x - width, rows.vpcBottom - Margins.GATE / 2, width, Margins.GATE));
            x -= width + Margins.GAP;
        }
    }

    private boolean isBucket(String id) {
        return scene.buckets().stream().anyMatch(bucket -> bucket.id().equals(id));
    }

    /** Returns the trunks of one kind of wires, from the uppermost box to the lowest. */
    private List<String> trunks(Way way) {
        return wires.stream()
                .filter(wire -> wire.way() == way)
                .map(Wire::trunk)
                .distinct()
                .sorted(Comparator.comparingInt((String trunk) -> rows.of(trunk).y())
                        .thenComparing(trunk -> trunk))
                .toList();
    }

    private static Area between(int x, int top, int width, int bottom) {
        return new Area(x, top, width, bottom - top);
    }
}
