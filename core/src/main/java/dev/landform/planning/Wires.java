package dev.landform.planning;

import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Every reference of a graph, followed once: for each resource and each of its reference attributes, the places of what
 * they refer to, and the outputs that its texts hold. Planning asks for them many times, and a look-up by address costs
 * more than all that is then done with it.
 */
final class Wires {

    /** Stands for what is referred to by a physical id: it is not in the graph. */
    static final int OUTSIDE = -1;

    private final int[] firstAttribute;
    private final int[] firstTarget;
    private final int[] targets;
    private final int[] firstUse;
    private final List<OutputUse> uses;

    private Wires(int[] firstAttribute, int[] firstTarget, int[] targets, int[] firstUse, List<OutputUse> uses) {
        this.firstAttribute = firstAttribute;
        this.firstTarget = firstTarget;
        this.targets = targets;
        this.firstUse = firstUse;
        this.uses = uses;
    }

    /**
     * Follows all references. Synthesis sees to it that they lead somewhere; a user's rewrite may not.
     *
     * @throws IllegalArgumentException if the graph does not hold all that it refers to, with the right type
     */
    static Wires of(ResourceGraph graph, TypeIndex types) {
        return new Tracing(graph, types).trace();
    }

    /** Returns the number of the first target of a resource's reference attribute, counted as the type lists them. */
    int begin(int place, int attribute) {
        return firstTarget[firstAttribute[place] + attribute];
    }

    /** Returns the number after that of the attribute's last target. */
    int end(int place, int attribute) {
        return firstTarget[firstAttribute[place] + attribute + 1];
    }

    /** Returns the place of a target, or {@link #OUTSIDE}. */
    int target(int number) {
        return targets[number];
    }

    /** Returns the outputs that the texts of a resource hold. */
    List<OutputUse> uses(int place) {
        return uses.subList(firstUse[place], firstUse[place + 1]);
    }

    /** Returns the outputs that any text holds. */
    List<OutputUse> uses() {
        return uses;
    }

    private static final class Tracing {
        private final ResourceGraph graph;
        private final TypeIndex types;
        private final int[] firstAttribute;
        private final int[] firstUse;
        private final Ints firstTarget = new Ints();
        private final Ints targets = new Ints();
        private final List<OutputUse> uses = new ArrayList<>();

        Tracing(ResourceGraph graph, TypeIndex types) {
            this.graph = graph;
            this.types = types;
            this.firstAttribute = new int[graph.size()];
            this.firstUse = new int[graph.size() + 1];
        }

        Wires trace() {
            List<Resource> resources = graph.resources();
            for (int place = 0; place < firstAttribute.length; place++) {
                Resource resource = resources.get(place);
                firstAttribute[place] = firstTarget.size();
                for (Attribute<?> attribute : types.at(place).references()) {
                    firstTarget.add(targets.size());
                    references(place, resource, attribute);
                }
                for (Attribute<?> attribute : types.at(place).texts()) {
                    if (attribute.of(resource) instanceof Text text && !text.isKnown()) {
                        outputs(place, resource, attribute, text);
                    }
                }
                firstUse[place + 1] = uses.size();
            }
            firstTarget.add(targets.size());
            return new Wires(firstAttribute, firstTarget.toArray(), targets.toArray(), firstUse, uses);
        }

        private void references(int user, Resource resource, Attribute<?> attribute) {
            for (Ref<?> ref : attribute.refs(resource)) {
                int target = OUTSIDE;
                if (ref instanceof Ref.To<?> to) {
                    target = place(user, resource, attribute, to.target());
                    ResourceType<?> type = attribute.target().orElseThrow();
                    if (!type.equals(types.at(target))) {
                        throw new IllegalArgumentException(resource.address() + " refers to " + to.target() + " as a "
                                + type + " by its " + attribute.name() + ", and that is a " + types.at(target));
                    }
                }
                targets.add(target);
            }
        }

        private void outputs(int user, Resource resource, Attribute<?> attribute, Text text) {
            for (Text.Part part : text.parts()) {
                if (part instanceof Text.Output output) {
                    int target = place(user, resource, attribute, output.target());
                    uses.add(new OutputUse(
                            user, attribute.name(), target, types.at(target).output(output.output())));
                }
            }
        }

        private int place(int user, Resource resource, Attribute<?> attribute, Address target) {
            int place = graph.indexOf(target, user);
            if (place < 0) {
                throw new IllegalArgumentException(resource.address() + " refers to " + target + " by its "
                        + attribute.name() + ", and the graph holds nothing there");
            }
            return place;
        }
    }
}
