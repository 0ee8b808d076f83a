package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.model.Storage;
import dev.landform.plan.PlanOptions;
import dev.landform.planning.Situation;
import dev.landform.reach.ReachCheck;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.DatabaseBuilder;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Topologies that are right by themselves, and what exists or was rewritten does not go with them. */
final class RewriteMistakes {

    private static final Address RULE = Address.of("database/db/security-group/from/web");

    private RewriteMistakes() {}

    static void addTo(Catalogue catalogue) {
        catalogue.add(
                "plan-immutable",
                () -> Situation.of(data().schema("shop"))
                        .plan(data().schema("mall"))
                        .findings());
        catalogue.add(
                "plan-shrinks",
                () -> Situation.of(data().storage(Storage.gib(40)))
                        .plan(data().storage(Storage.gib(20)))
                        .findings());
        catalogue.add(
                "plan-protected",
                () -> Situation.of(data())
                        .plan(
                                Situation.graph(shop().cidr("10.1.0.0/16")
                                        .service("web")
                                        .route("/*")
                                        .database("db")
                                        .accessibleFrom("web")),
                                PlanOptions.standard())
                        .findings());
        catalogue.add(
                "plan-too-few-zones",
                () -> Situation.empty()
                        .plan(shop().service("web").route("/*").instanceType("m5.large"))
                        .findings());
        catalogue.add("reach-without-rule", () -> rewritten(graph -> graph.without(RULE)));
        catalogue.add(
                "reach-open-database",
                () -> rewritten(graph ->
                        graph.with(((SecurityGroupRule) graph.find(RULE).orElseThrow())
                                .withAddress(RULE.child("open"))
                                .withSource(Optional.empty())
                                .withCidr(Cidr.ANYWHERE))));
    }

    private static DatabaseBuilder data() {
        return shop().service("web").route("/*").database("db").accessibleFrom("web");
    }

    private static List<Finding> rewritten(UnaryOperator<ResourceGraph> rewrite) {
        Topology topology = data().build();
        return ReachCheck.of(topology, rewrite.apply(Synthesis.of(topology).graph()));
    }
}
