package dev.landform.check;

import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Topologies with a mistake each, by name; what is found in them is in a golden file of that name. */
final class Catalogue {

    private final SortedMap<String, Supplier<List<Finding>>> cases = new TreeMap<>();

    static SortedMap<String, Supplier<List<Finding>>> all() {
        Catalogue catalogue = new Catalogue();
        NameMistakes.addTo(catalogue);
        NetworkMistakes.addTo(catalogue);
        ServiceMistakes.addTo(catalogue);
        MachineMistakes.addTo(catalogue);
        ProgramMistakes.addTo(catalogue);
        DataMistakes.addTo(catalogue);
        RegionMistakes.addTo(catalogue);
        RewriteMistakes.addTo(catalogue);
        RunMistakes.addTo(catalogue);
        return Collections.unmodifiableSortedMap(catalogue.cases);
    }

    void add(String name, Supplier<List<Finding>> check) {
        if (cases.put(name, check) != null) {
            throw new IllegalArgumentException("two cases called " + name);
        }
    }

    /** A topology about which there is nothing to say as long as a service answers {@code /*}. */
    static TopologyBuilder shop() {
        return Topology.vpc("shop")
                .region("eu-west-1")
                .https("arn:aws:acm:eu-west-1:123456789012:certificate/0f1e2d3c-aaaa-bbbb-cccc-0123456789ab")
                .s3Endpoint();
    }
}
