package dev.landform.benchmarks;

import dev.landform.model.Quota;
import dev.landform.model.Runtimes;
import dev.landform.plan.Facts;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Topologies of any size: a chain of services in which each calls the next, the first behind a load balancer. */
final class Topologies {

    static final String NAME = "bench";
    static final String REGION = "ap-northeast-2";

    private static final int UNLIMITED = 10_000_000;

    private Topologies() {}

    /** Returns a chain of services; the last of them runs on that instance type. */
    static Topology chain(int services, String lastInstanceType) {
        TopologyBuilder topology = Topology.vpc(NAME).region(REGION);
        for (Quota quota : Quota.values()) {
            topology.quota(quota, UNLIMITED);
        }
        for (int i = 0; i < services; i++) {
            ServiceBuilder service = topology.service("s" + i)
                    .port(8080)
                    .runtime(Runtimes.corretto(21))
                    .scaleOnCpu(60)
                    .instanceType(i == services - 1 ? lastInstanceType : "t3.micro");
            if (i == 0) {
                service.route("/*");
            } else {
                service.calledBy("s" + (i - 1));
            }
        }
        return topology.build();
    }

    /** Returns what the region offers, as far as the chains ask. */
    static Facts facts() {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        for (String zone : List.of("a", "b", "c")) {
            zones.put(REGION + zone, new TreeSet<>(List.of("t3.micro", "t3.small")));
        }
        return new Facts("123456789012", zones);
    }
}
