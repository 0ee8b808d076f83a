package dev.landform.pictures;

import dev.landform.pictures.Scene.NodeView;
import dev.landform.pictures.Wire.Way;
import dev.landform.pictures.drawing.Paint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Decides which way the arrow of each flow takes, and its colour. */
final class Wires {

    private final SortedSet<String> balancers = new TreeSet<>();
    private final SortedMap<String, Paint> data = new TreeMap<>();
    private final SortedMap<String, Paint> callers;
    private final List<String> rows = new ArrayList<>();
    private final String entrance;

    private Wires(Scene scene) {
        entrance = scene.balancers().stream().map(NodeView::id).findFirst().orElse("");
        scene.balancers().forEach(balancer -> balancers.add(balancer.id()));
        scene.databases().forEach(database -> data.put(database.id(), Paint.DATABASE));
        scene.buckets().forEach(bucket -> data.put(bucket.id(), Paint.BUCKET));
        rows.addAll(balancers);
        scene.services().forEach(service -> rows.add(service.node().id()));
        scene.databases().forEach(database -> rows.add(database.id()));
        scene.buckets().forEach(bucket -> rows.add(bucket.id()));
        callers = new CallColours(
                        rows,
                        scene.flows().stream()
                                .filter(flow -> rows.contains(flow.from()) && rows.contains(flow.to()))
                                .filter(flow -> !balancers.contains(flow.from()) && !data.containsKey(flow.to()))
                                .toList())
                .byCaller();
    }

    /** Returns the wires of a scene, from top to bottom; whoever calls the load balancer has one together. */
    static List<Wire> of(Scene scene) {
        Wires wires = new Wires(scene);
        List<Flow> down = scene.flows().stream().filter(wires::isDown).toList();
        Stream<Flow> rest =
                scene.flows().stream().filter(flow -> !wires.isDown(flow) && wires.rows.contains(flow.to()));
        List<Wire> all = new ArrayList<>();
        if (!down.isEmpty()) {
            String label = String.join(
                    "; ",
                    down.stream()
                            .map(flow -> flow.label() + " from " + flow.from())
                            .toList());
            Flow together = new Flow(Scene.CLIENTS, wires.entrance, label);
            all.add(new Wire(together, Way.DOWN, Scene.CLIENTS, Scene.CLIENTS, Paint.BALANCER));
        }
        rest.map(wires::wire)
                .sorted(Comparator.comparing(Wire::way)
                        .thenComparing(Wire::from, Comparator.comparingInt(wires.rows::indexOf))
                        .thenComparing(Wire::to, Comparator.comparingInt(wires.rows::indexOf)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private boolean isDown(Flow flow) {
        return flow.to().equals(entrance) && !rows.contains(flow.from());
    }

    private Wire wire(Flow flow) {
        if (!rows.contains(flow.from())) {
            String block = flow.from() + " to " + flow.to();
            return new Wire(flow, Way.INWARD, block, block, Paint.OUTSIDE);
        }
        if (balancers.contains(flow.from())) {
            return new Wire(flow, Way.FORWARD, flow.from(), flow.from(), Paint.BALANCER);
        }
        Paint target = data.get(flow.to());
        if (target != null) {
            return new Wire(flow, Way.DATA, flow.from(), flow.to(), target);
        }
        Paint caller = callers.getOrDefault(flow.from(), Paint.OUTSIDE);
        return new Wire(flow, Way.CALL, flow.from(), flow.from(), caller);
    }
}
