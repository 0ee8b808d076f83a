package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.loggroup.LogGroup;
import dev.landform.resource.routetable.Route;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.Snapshots;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is compared does not depend on what a cloud makes up, and on all else. */
class NormalFormTest {

    private static final ResourceGraph GRAPH = Synthesis.of(Reference.plain()).graph();
    private static final List<String> NORMAL = NormalForm.of(Snapshots.of(GRAPH));

    @Test
    void otherIdsAndOutputsMakeNoDifference() {
        assertThat(NormalForm.of(elsewhere(Snapshots.of(GRAPH)))).isEqualTo(NORMAL);
        assertThat(NORMAL)
                .hasSizeGreaterThan(GRAPH.resources().size() * 2)
                .contains(
                        "network/vpc is ACTIVE",
                        "network/vpc.cidr = 10.0.0.0/16",
                        "network/public-subnet/1.vpc = [network/vpc]",
                        "load-balancer#dnsName = something")
                .anyMatch(line -> line.startsWith("route of {destination=0.0.0.0/0, internetGateway=[network/"));
    }

    @Test
    void whateverElseDiffersIsSeen() {
        differs(resource -> resource instanceof LogGroup logs ? logs.withRetentionDays(1) : resource);
        differs(resource ->
                resource instanceof Route route && route.natGateway().isPresent()
                        ? route.withNatGateway(Ref.physical("nat-of-somebody-else"))
                        : resource);
        differs(resource -> resource instanceof LaunchTemplate template
                ? template.withUserData(template.userData().plus("\nreboot"))
                : resource);
    }

    private static void differs(UnaryOperator<Resource> tampering) {
        assertThat(NormalForm.of(Snapshots.of(GRAPH, tampering))).isNotEqualTo(NORMAL);
    }

    /** Another cloud would have found the same under other ids. */
    private static Snapshot elsewhere(Snapshot snapshot) {
        UnaryOperator<String> moved = text -> text.replace("id-", "other-id-");
        return new Snapshot(
                snapshot.topology(),
                snapshot.region(),
                snapshot.resources().stream()
                        .map(found -> {
                            TreeMap<String, String> outputs =
                                    new TreeMap<>(found.binding().outputs());
                            outputs.replaceAll((name, value) -> moved.apply(value));
                            Resource resource = Resources.rewrite(
                                    found.resource(),
                                    ref -> Ref.physical(moved.apply(ref.toString())),
                                    text -> Text.of(moved.apply(text.toString())));
                            return new Observed(
                                    resource, new Binding(moved.apply(found.id()), outputs), found.condition());
                        })
                        .toList(),
                snapshot.facts());
    }
}
