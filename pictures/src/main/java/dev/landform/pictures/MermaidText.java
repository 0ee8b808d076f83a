package dev.landform.pictures;

import dev.landform.pictures.Scene.NodeView;
import dev.landform.pictures.Scene.ServiceView;
import dev.landform.pictures.Scene.ZoneView;
import dev.landform.pictures.drawing.Paint;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes scenes as Mermaid flowcharts. What spans several zones stands in one box for all subnets of its kind. */
final class MermaidText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final SortedMap<String, String> names = new TreeMap<>();
    private int depth;

    private MermaidText() {}

    static String of(Scene scene) {
        return new MermaidText().write(scene);
    }

    private String write(Scene scene) {
        List<Wire> wires = Wires.of(scene);
        line("flowchart TB");
        depth++;
        for (Wire wire : wires) {
            if (wire.way() == Wire.Way.DOWN || wire.way() == Wire.Way.INWARD) {
                String name =
                        wire.way() == Wire.Way.DOWN ? "Clients" : wire.flow().from();
                line(name(wire.from()) + "([" + quoted(name) + "])");
            }
        }
        open("vpc", "VPC" + scene.cidr().map(block -> " " + block).orElse(""));
        open("public", "public subnets" + zones(scene, true));
        scene.balancers().forEach(balancer -> node(balancer, "[", "]"));
        for (ZoneView zone : scene.zones()) {
            zone.gateways()
                    .forEach(gateway -> line(name(gateway.id()) + "[" + quoted("NAT gateway", zone.name()) + "]"));
        }
        close();
        open("private", "private subnets" + zones(scene, false));
        scene.services().stream().map(ServiceView::node).forEach(service -> node(service, "[", "]"));
        scene.databases().forEach(database -> node(database, "[(", ")]"));
        close();
        scene.endpoints()
                .forEach(endpoint -> line(name(GateNames.id(endpoint)) + "{{" + quoted(GateNames.of(endpoint)) + "}}"));
        close();
        scene.buckets().forEach(bucket -> node(bucket, "[(", ")]"));
        boolean endpoint = scene.endpoints().contains(Scene.S3);
        for (Wire wire : wires) {
            boolean through = endpoint && wire.paint() == Paint.BUCKET;
            arrow(wire, through ? GateNames.id(Scene.S3) : wire.to(), through ? " " + GraphIndex.last(wire.to()) : "");
        }
        for (NodeView bucket : endpoint ? scene.buckets() : List.<NodeView>of()) {
            line(name(GateNames.id(Scene.S3)) + " --> " + name(bucket.id()));
        }
        return text.toString();
    }

    private static String zones(Scene scene, boolean open) {
        return scene.zones().stream()
                .map(zone -> "<br/>"
                        + escaped(zone.name() + " "
                                + String.join(", ", open ? zone.publicSubnets() : zone.privateSubnets())))
                .collect(Collectors.joining());
    }

    private void node(NodeView node, String open, String close) {
        String group = node.group().isEmpty() ? "" : "security group " + node.group();
        line(name(node.id()) + open + quoted(node.name(), node.detail(), group) + close);
    }

    private void arrow(Wire wire, String to, String more) {
        line(name(wire.from()) + " -->|" + quoted(wire.flow().label() + more) + "| " + name(to));
    }

    private void open(String id, String title) {
        line("subgraph " + id + "[\"" + title + "\"]");
        depth++;
    }

    private void close() {
        depth--;
        line("end");
    }

    private void line(String words) {
        text.append(INDENT.repeat(depth)).append(words).append('\n');
    }

    /** Returns a short name: ids may hold what Mermaid takes for its own. */
    private String name(String id) {
        return names.computeIfAbsent(id, key -> "n" + (names.size() + 1));
    }

    private static String quoted(String... lines) {
        return "\""
                + List.of(lines).stream()
                        .filter(line -> !line.isEmpty())
                        .map(MermaidText::escaped)
                        .collect(Collectors.joining("<br/>"))
                + "\"";
    }

    private static String escaped(String words) {
        return words.replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;");
    }
}
