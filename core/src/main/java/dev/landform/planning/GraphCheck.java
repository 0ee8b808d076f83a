package dev.landform.planning;

import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import java.util.Optional;

/** A graph has to hold all that it refers to, with the right type. Synthesis sees to that; a user's rewrite may not. */
final class GraphCheck {

    private GraphCheck() {}

    static void check(ResourceGraph graph) {
        for (Resource resource : graph.resources()) {
            for (Attribute<?> attribute : resource.type().references()) {
                for (Ref<?> ref : attribute.refs(resource)) {
                    if (ref instanceof Ref.To<?> to) {
                        require(graph, resource, attribute, to.target(), attribute.target());
                    }
                }
            }
            for (Attribute<?> attribute : resource.type().texts()) {
                if (attribute.of(resource) instanceof Text text && !text.isKnown()) {
                    outputs(graph, resource, attribute, text);
                }
            }
        }
    }

    private static void outputs(ResourceGraph graph, Resource resource, Attribute<?> attribute, Text text) {
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Output output) {
                require(graph, resource, attribute, output.target(), Optional.empty())
                        .type()
                        .output(output.output());
            }
        }
    }

    private static Resource require(
            ResourceGraph graph,
            Resource resource,
            Attribute<?> attribute,
            Address target,
            Optional<ResourceType<?>> type) {
        Optional<Resource> found = graph.find(target);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(resource.address() + " refers to " + target + " by its "
                    + attribute.name() + ", and the graph holds nothing there");
        }
        if (type.isPresent() && !type.orElseThrow().equals(found.orElseThrow().type())) {
            throw new IllegalArgumentException(resource.address() + " refers to " + target + " as a "
                    + type.orElseThrow() + " by its " + attribute.name() + ", and that is a "
                    + found.orElseThrow().type());
        }
        return found.orElseThrow();
    }
}
