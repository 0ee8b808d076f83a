package dev.landform.planning;

import dev.landform.pages.PagedInts;
import dev.landform.pages.PagedList;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.References;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every reference of a graph, followed once: for each resource and each of its reference attributes, the places of what
 * they refer to, and the outputs that its texts hold. Planning asks for them many times, and a look-up by address costs
 * more than all that is then done with it.
 */
final class Wires {

    /** Stands for what is referred to by a physical id: it is not in the graph. */
    static final int OUTSIDE = -1;

    private final References references;
    private final PagedInts targets;
    private final List<OutputUse> uses;

    private Wires(References references, PagedInts targets, List<OutputUse> uses) {
        this.references = references;
        this.targets = targets;
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
        return references.begin(place, attribute);
    }

    /** Returns the number after that of the attribute's last target. */
    int end(int place, int attribute) {
        return references.end(place, attribute);
    }

    /** Returns the place of a target, or {@link #OUTSIDE}. */
    int target(int number) {
        return targets.get(number);
    }

    /** Returns whether what was found at a reference attribute are just the ids of what it refers to, in order. */
    boolean lead(int place, int attribute, List<Ref<?>> found, IntFunction<@Nullable String> ids) {
        int begin = begin(place, attribute);
        if (end(place, attribute) - begin != found.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            String id = ids.apply(target(begin + i));
            if (id == null || !(found.get(i) instanceof Ref.Physical<?> physical) || !id.equals(physical.id())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the outputs that the texts of a resource hold. */
    List<OutputUse> uses(int place) {
        return uses.subList(references.firstUse(place), references.firstUse(place + 1));
    }

    /** Returns the outputs that any text holds. */
    List<OutputUse> uses() {
        return uses;
    }

    private static final class Tracing {
        private final ResourceGraph graph;
        private final TypeIndex types;
        private final References references;
        private final PagedInts targets = new PagedInts();
        private final List<OutputUse> uses = new PagedList<>();

        Tracing(ResourceGraph graph, TypeIndex types) {
            this.graph = graph;
            this.types = types;
            this.references = graph.references();
        }

        Wires trace() {
            for (int place = 0; place < graph.size(); place++) {
                int number = 0;
                for (Attribute<?> attribute : types.at(place).references()) {
                    references(place, attribute, number++);
                }
                for (int use = references.firstUse(place); use < references.firstUse(place + 1); use++) {
                    output(place, references.use(use));
                }
            }
            return new Wires(references, targets, uses);
        }

        private void references(int user, Attribute<?> attribute, int attributeNumber) {
            int end = references.end(user, attributeNumber);
            for (int number = references.begin(user, attributeNumber); number < end; number++) {
                Address address = references.target(number);
                targets.add(address == null ? OUTSIDE : target(user, attribute, address));
            }
        }

        private int target(int user, Attribute<?> attribute, Address address) {
            int target = place(user, attribute.name(), address);
            ResourceType<?> type = attribute.target().orElseThrow();
            if (!type.equals(types.at(target))) {
                throw new IllegalArgumentException(graph.addresses().get(user) + " refers to " + address + " as a "
                        + type + " by its " + attribute.name() + ", and that is a " + types.at(target));
            }
            return target;
        }

        private void output(int user, References.Use use) {
            int target = place(user, use.attribute(), use.output().target());
            uses.add(new OutputUse(
                    user,
                    use.attribute(),
                    target,
                    types.at(target).output(use.output().output())));
        }

        private int place(int user, String attribute, Address target) {
            int place = graph.indexOf(target, user);
            if (place < 0) {
                throw new IllegalArgumentException(graph.addresses().get(user) + " refers to " + target + " by its "
                        + attribute + ", and the graph holds nothing there");
            }
            return place;
        }
    }
}
