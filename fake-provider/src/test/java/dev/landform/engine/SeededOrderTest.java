package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Plan;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.ReferenceChange;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.safety.Safety;
import dev.landform.topology.Topology;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The checks that find nothing in plans find wrong orders: steps that are made to wait for nothing. */
class SeededOrderTest {

    @Test
    void aServiceThatIsSwitchedTooEarlyIsMissed() {
        assertThat(hasty(ReferenceChange.OTHER_PORT)).containsKeys("SERVICE", "FORWARDING");
    }

    @Test
    void aRedirectThatLeadsNowhereIsFound() {
        assertThat(hasty(ReferenceChange.HTTPS)).containsKeys("FORWARDING", "SERVICE");
    }

    @Test
    void aSecretThatIsTakenFromItsDatabaseIsMissed() {
        assertThat(hasty(ReferenceChange.SECRET_RENAMED)).containsKey("DATA");
    }

    /** A rule that was harmless in a private subnet has to go before its servers move to a public one. */
    @Test
    void whoeverIsLetInOnTheWayIsFound() {
        Topology shop =
                Topology.vpc("shop").region("ap-northeast-2").service("web").build();
        Supplier<Lab> worlds = () -> {
            Lab lab = Lab.quiet();
            lab.run(lab.landform().plan(shop, graph -> graph.with(LET_IN)));
            return lab;
        };
        Plan plan = worlds.get().landform().plan(shop, SeededOrderTest::inPublicSubnets);
        ResourceGraph open = inPublicSubnets(Synthesis.of(shop).graph());
        Passage passage = new Passage("move out", worlds, plan, Safety.of(plan, open));
        for (int step = 0; step < plan.steps().size(); step++) {
            passage.isSafeAt(Cuts.of(plan).with(step), Schedules.of(step));
            passage.isSafeAt(Cuts.of(plan).without(step), Schedules.of(step));
        }
        assertThat(hasty(passage)).containsKey("EXPOSURE");
    }

    private static ResourceGraph inPublicSubnets(ResourceGraph graph) {
        LoadBalancer balancer =
                (LoadBalancer) graph.find(Address.of("load-balancer")).orElseThrow();
        return graph.map(resource ->
                resource instanceof AutoScalingGroup group ? group.withSubnets(balancer.subnets()) : resource);
    }

    private static final SecurityGroupRule LET_IN = SecurityGroupRule.builder()
            .address(Address.of("service/web/security-group/from-anywhere"))
            .group(Ref.to(Address.of("service/web/security-group")))
            .fromPort(8080)
            .toPort(8080)
            .cidr(Cidr.ANYWHERE)
            .description("tests from the office")
            .build();

    private static SortedMap<String, Integer> hasty(ReferenceChange change) {
        return hasty(Passage.between(change.name(), Optional.of(change.before()), Optional.of(change.after())));
    }

    /** Returns how many steps are caught for what when they wait for nothing. */
    private static SortedMap<String, Integer> hasty(Passage passage) {
        SortedMap<String, Integer> caught = new TreeMap<>();
        for (int step = 0; step < passage.plan().steps().size(); step++) {
            SeededOrder.hasty(passage.plan(), step)
                    .ifPresent(seeded -> seeded.caught(passage.worlds(), passage.safety())
                            .forEach(what -> caught.merge(what, 1, Integer::sum)));
        }
        return caught;
    }
}
