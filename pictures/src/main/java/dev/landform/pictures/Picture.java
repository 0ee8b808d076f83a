package dev.landform.pictures;

import dev.landform.model.Bucket;
import dev.landform.model.Mention;
import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.PngWriter;
import dev.landform.pictures.drawing.SvgWriter;
import dev.landform.plan.Create;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * A topology as a picture: zones, public and private subnets, the load balancer, services with their security groups
 * and instances, databases, endpoints, buckets, and labelled arrows for the traffic that is allowed. An immutable
 * value; equal topologies give equal pictures, to the byte.
 *
 * <pre>{@code
 * Files.writeString(Path.of("shop.svg"), Picture.of(shop).toSvg());
 * }</pre>
 */
public final class Picture {

    private final ResourceGraph graph;
    private final List<Flow> access;

    private Picture(ResourceGraph graph, List<Flow> access) {
        this.graph = graph;
        this.access = List.copyOf(access);
    }

    /** Returns the picture of a topology. Zones that are only counted are numbered; see {@link #planned}. */
    public static Picture of(Topology topology) {
        return new Picture(Synthesis.of(topology).graph(), access(topology));
    }

    /** Returns the picture of a graph, which says nothing of who may use buckets. */
    public static Picture of(ResourceGraph graph) {
        return new Picture(graph, List.of());
    }

    /** Returns this picture with what a plan decides: the names of zones, where the plan creates or changes subnets. */
    public Picture planned(Plan plan) {
        ResourceGraph decided = graph;
        for (Step step : plan.steps()) {
            if ((step instanceof Create || step instanceof Update) && decided.contains(step.address())) {
                decided = decided.with(step.resource());
            }
        }
        return new Picture(decided, access);
    }

    /** Returns it as an SVG file that needs nothing else: light, and dark where the reader prefers that. */
    public String toSvg() {
        return SvgWriter.file(drawing());
    }

    /**
     * Returns it as a PNG file on light paper.
     *
     * @param scale how many pixels a unit of the SVG has, for example 2 for a sharp screen
     * @throws IllegalArgumentException if the scale is not positive
     * @throws IllegalStateException if Java finds no fonts on this machine
     */
    public byte[] toPng(double scale) {
        return PngWriter.file(drawing(), scale, false);
    }

    /** Returns it as the text of a Mermaid flowchart, for pages that draw those themselves. */
    public String toMermaid() {
        return MermaidText.of(scene());
    }

    Scene scene() {
        return SceneReader.read(graph, access);
    }

    Drawing drawing() {
        return TopologyDrawing.of(scene());
    }

    private static List<Flow> access(Topology topology) {
        List<Flow> flows = new ArrayList<>();
        for (Bucket bucket : topology.intent().buckets()) {
            List<String> writers = bucket.writers().stream().map(Mention::name).toList();
            for (Mention reader : bucket.readers()) {
                if (!writers.contains(reader.name())) {
                    flows.add(access(reader.name(), "reads", bucket));
                }
            }
            writers.forEach(writer -> flows.add(access(writer, "reads and writes", bucket)));
        }
        return flows;
    }

    private static Flow access(String service, String how, Bucket bucket) {
        return new Flow("service/" + service, "bucket/" + bucket.name(), how);
    }
}
