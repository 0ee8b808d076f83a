package dev.landform.engine;

import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.ReferenceChange;
import dev.landform.testkit.ReferenceTopology;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the engine is asked to do.
 *
 * @param name its name
 * @param before what there is
 * @param after what there shall be
 */
record Scenario(String name, ResourceGraph before, ResourceGraph after) {

    /** Returns the creation of the reference topology, its twenty changes, and its end. */
    static List<Scenario> all() {
        ResourceGraph plain = graph(ReferenceTopology.plain());
        ResourceGraph nothing = ResourceGraph.empty(plain.topology(), plain.region());
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario("CREATE", nothing, plain));
        for (ReferenceChange change : ReferenceChange.values()) {
            all.add(new Scenario(change.name(), graph(change.before()), graph(change.after())));
        }
        all.add(new Scenario("DESTROY", plain, nothing));
        return all;
    }

    private static ResourceGraph graph(Topology topology) {
        return Synthesis.of(topology).graph();
    }

    @Override
    public String toString() {
        return name;
    }
}
