package dev.landform.pictures;

import dev.landform.pictures.Scene.NodeView;
import dev.landform.pictures.Scene.ServiceView;
import dev.landform.pictures.drawing.Area;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How high everything is, and where it begins, from top to bottom. */
final class Rows {

    private static final int CLIENTS_TOP = 26;
    private static final int CLIENTS_ROOM = 46;
    private static final int LEGEND = 34;

    private final SortedMap<String, Area> boxes = new TreeMap<>();
    private final Ports ports;
    private int y;

    final int vpcTop;
    final int zoneTop;
    final int publicTop;
    final int gatewayTop;
    final int publicBottom;
    final int privateTop;
    final int privateBottom;
    final int zoneBottom;
    final int vpcBottom;
    final int legendY;
    final int height;

    Rows(Scene scene, Ports ports, boolean clients) {
        this.ports = ports;
        y = CLIENTS_TOP;
        if (clients) {
            put(Scene.CLIENTS, Margins.FLAT_BOX);
            y += CLIENTS_ROOM - Margins.GAP;
        } else {
            y += CLIENTS_ROOM;
        }
        vpcTop = y;
        zoneTop = vpcTop + Margins.VPC_TITLE;
        publicTop = zoneTop + Margins.ZONE_TITLE;
        y = publicTop + Margins.SUBNET_TITLE;
        scene.balancers().forEach(balancer -> put(balancer, Margins.FLAT_BOX));
        gatewayTop = y;
        boolean gateways =
                scene.zones().stream().anyMatch(zone -> !zone.gateways().isEmpty());
        y += gateways ? Margins.FLAT_BOX + Margins.GAP : 0;
        publicBottom = y;
        privateTop = publicBottom + Margins.SUBNET_GAP;
        y = privateTop + Margins.SUBNET_TITLE;
        for (ServiceView service : scene.services()) {
            put(service.node(), Margins.BOX);
        }
        List<NodeView> databases = scene.databases();
        databases.forEach(database -> put(database, Margins.FLAT_BOX));
        privateBottom = y;
        zoneBottom = privateBottom + Margins.EDGE;
        vpcBottom = zoneBottom + (scene.endpoints().isEmpty() ? Margins.EDGE : Margins.GATE);
        y = vpcBottom + Margins.SUBNET_GAP;
        scene.buckets().forEach(bucket -> put(bucket, Margins.FLAT_BOX));
        legendY = scene.buckets().isEmpty() ? vpcBottom + Margins.GAP : y;
        height = legendY + LEGEND;
    }

    /** Returns where a box is, from its upper to its lower edge; it has no width yet. */
    Area of(String id) {
        return boxes.getOrDefault(id, new Area(0, 0, 0, 0));
    }

    private void put(NodeView node, int least) {
        put(node.id(), Math.max(least, ports.height(node.id())));
    }

    private void put(String id, int height) {
        boxes.put(id, new Area(0, y, 0, height));
        y += height + Margins.GAP;
    }
}
