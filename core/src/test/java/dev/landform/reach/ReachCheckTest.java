package dev.landform.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.model.Images;
import dev.landform.model.Quota;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReachCheckTest {

    @Test
    void nothingIsSaidOfWhatIsAsItShallBe() {
        assertThat(ReachCheck.of(Shop.TOPOLOGY, Shop.graph())).isEmpty();
        assertThat(ReachCheck.of(Shop.graph())).isEmpty();
    }

    @Test
    void aRuleThatIsMissingIsNamedWithTheLineThatAskedForIt() {
        Finding finding = only(Shop.without("database/db/security-group/from/api"));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.toString().replaceAll(":\\d+\\)", ":NN)")).isEqualTo("""
                error [asked-unreachable] database/db/security-group (Shop.java:NN)
                  api cannot reach db on port 3306.
                  Why: No rule of database/db/security-group lets port 3306 in from
                       service/api/security-group.
                  Fix: Leave database/db/security-group/from/api as the topology makes it: api
                       uses db.""");
    }

    @Test
    void oneRouteThatIsMissingIsOneFinding() {
        Finding finding = only(Shop.without("network/private-route-table/2/internet"));
        assertThat(finding.what())
                .isEqualTo("web cannot reach internet, web cannot reach Systems Manager, api cannot reach internet,"
                        + " and 2 more of the kind.");
        assertThat(finding.fix()).isEqualTo("Leave network/private-route-table/2/internet as the topology makes it.");
    }

    @Test
    void aPathThatNoListenerForwardsIsMissed() {
        assertThat(ReachCheck.of(
                        Shop.TOPOLOGY, Shop.without("service/api/target-group").apply(Shop.graph())))
                .isEmpty();
        List<Finding> findings = ReachCheck.of(
                Shop.TOPOLOGY, Shop.without("load-balancer/listener/80").apply(Shop.graph()));
        assertThat(findings)
                .extracting(Finding::fix)
                .allMatch(fix -> fix.startsWith("Leave load-balancer/listener/80"));
        assertThat(findings)
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("internet cannot reach web at /*"));
    }

    @Test
    void whoeverGetsInUnaskedIsNamed() {
        Finding finding = only(Shop.letInGroup("database/db/security-group", 3306, "service/web/security-group"));
        assertThat(finding.toString().replaceAll(":\\d+\\)", ":NN)")).isEqualTo("""
                warning [reachable-unasked] database/db/security-group/extra (Shop.java:NN)
                  web may reach db on port 3306, and nothing asks for that.
                  Why: database/db/security-group lets 3306 in from service/web/security-group.
                  Fix: Take database/db/security-group/extra out of the graph, or say who may:
                       .database("db").accessibleFrom(...) or .openTo(...).""");
    }

    @Test
    void anOpenDatabaseIsReportedThoughNothingLeadsThere() {
        UnaryOperator<ResourceGraph> open = Shop.letIn("database/db/security-group", 3306, 3306, "0.0.0.0/0");
        assertThat(only(open).what())
                .isEqualTo("The whole internet may reach db on port 3306, and nothing asks for that.");
        assertThat(ReachCheck.of(open.apply(Shop.graph())))
                .extracting(Finding::id)
                .containsExactly("reachable-unasked");
    }

    @Test
    void morePortsThanAskedForAreReported() {
        assertThat(only(Shop.letIn("service/api/security-group", 9000, 9001, "10.0.0.0/16"))
                        .what())
                .isEqualTo("Everything in 10.0.0.0/16 may reach api on ports 9000-9001, and nothing asks for that.");
    }

    @Test
    void aDatabaseThatMayLeaveIsReported() {
        assertThat(only(graph -> graph.map(resource ->
                                resource instanceof SecurityGroup group ? group.withOpenEgress(true) : resource))
                        .what())
                .isEqualTo("db may reach the internet, and nothing asks for that.");
    }

    @Test
    void aPathThatNobodyAskedForIsReported() {
        ResourceGraph graph = Shop.graph();
        ListenerRule rule = ListenerRule.builder()
                .address(Address.of("service/web/path/extra"))
                .listener(Ref.to(Address.of("load-balancer/listener/80")))
                .priority(7)
                .paths(List.of("/admin/*"))
                .forward(Ref.to(Address.of("service/web/target-group")))
                .tags(Tags.none())
                .build();
        assertThat(ReachCheck.of(Shop.TOPOLOGY, graph.with(rule)))
                .extracting(Finding::what)
                .containsExactly("The internet may reach web at /admin/*, and nothing asks for that.");
    }

    @Test
    void aBucketIsOutOfReachWithoutAnyWayOut() {
        Image own = Images.ami("ami-0123456789abcdef0", Image.Distribution.UBUNTU, Architecture.X86_64);
        Topology topology = Topology.vpc("lonely")
                .natGateways(0)
                .service("worker")
                .worker()
                .image(own)
                .bucket("files")
                .readableFrom("worker")
                .build();
        List<Finding> findings = ReachCheck.of(topology, Synthesis.of(topology).graph());
        assertThat(findings).extracting(Finding::what).containsExactly("worker cannot reach S3.");
        assertThat(findings.get(0).fix()).isEqualTo("Write .s3Endpoint(), or .natGateways(1).");
    }

    @Test
    void aThousandServicesAreChecked() {
        TopologyBuilder builder = Topology.vpc("mall");
        for (Quota quota : Quota.values()) {
            builder.quota(quota, 1_000_000);
        }
        builder.service("s0");
        for (int i = 1; i < 1000; i++) {
            builder.service("s" + i).calledBy("s" + (i - 1));
        }
        Topology topology = builder.build();
        assertThat(ReachCheck.of(topology, Synthesis.of(topology).graph())).isEmpty();
        assertThat(Reachability.of(topology).flows()).hasSize(1 + 1 + 999 + 3 * 1000);
    }

    private static Finding only(UnaryOperator<ResourceGraph> rewrite) {
        List<Finding> findings = ReachCheck.of(Shop.TOPOLOGY, rewrite.apply(Shop.graph()));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
