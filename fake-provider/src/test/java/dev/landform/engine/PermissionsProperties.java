package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.permission.Occasion;
import dev.landform.permission.Permissions;
import dev.landform.permission.Policy;
import dev.landform.permission.Statement;
import dev.landform.plan.Plan;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever a topology is and becomes: each of its plans works with the permissions that it asks for, and no others. */
@AddLifecycleHook(Tries.class)
class PermissionsProperties {

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void everyPlanWorksWithItsPermissions(@ForAll("changes") Evolution evolution) {
        Lab lab = Lab.quiet();
        run(lab, it -> it.plan(evolution.before()));
        run(lab, it -> it.plan(evolution.after()));
        run(lab, it -> it.planDestroy(evolution.after()));
        assertThat(lab.cloud().objects()).isEmpty();
    }

    /** Where ids say nothing, tags decide: what one topology's plan may do to its network, it may not do to another's. */
    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void oneTopologyCannotTouchAnother(@ForAll("topologies") Topology topology) {
        Lab lab = Lab.quiet();
        lab.apply(topology);
        Plan destroy = lab.planDestroy(topology);
        List<Policy> others = Permissions.of(new Plan(
                        "other-" + destroy.topology(),
                        destroy.region(),
                        destroy.steps(),
                        destroy.edges(),
                        destroy.bindings(),
                        destroy.findings(),
                        destroy.basis()))
                .policies();
        Stream<Statement> theirs = others.stream()
                .flatMap(policy -> policy.statements().stream())
                .filter(statement -> statement.occasion() == Occasion.EVERY_RUN)
                .filter(statement ->
                        statement.sid().startsWith("Compute") || statement.sid().equals("Look"));
        Stream<Statement> lease = Permissions.of(destroy).statements().stream()
                .filter(statement -> statement.sid().contains("Leases"));
        lab.cloud().allow(List.of(new Policy(Stream.concat(theirs, lease).toList())));
        assertThat(lab.landform().apply(destroy).succeeded()).isFalse();
        assertThat(lab.cloud().objects().stream()
                        .map(object -> object.resource().type().name())
                        .filter(type -> type.equals("vpc")))
                .hasSize(1);
    }

    private static void run(Lab lab, Function<Lab, Plan> planning) {
        lab.cloud().allowEverything();
        List<Policy> policies = Permissions.of(planning.apply(lab)).policies();
        assertThat(policies)
                .allSatisfy(policy -> assertThat(policy.size()).isLessThanOrEqualTo(Policy.MOST_CHARACTERS));
        assertThat(policies.stream()
                        .flatMap(policy -> policy.statements().stream())
                        .map(Statement::sid))
                .doesNotHaveDuplicates();
        assertThat(policies.stream()
                        .flatMap(policy -> policy.statements().stream())
                        .flatMap(statement -> statement.resources().stream())
                        .filter(arn -> arn.contains(":ec2:")))
                .as("no policy knows an id of EC2's, whose ARNs hold no names")
                .allMatch(arn -> arn.endsWith("/*"));
        lab.cloud().allow(policies);
        Plan plan = planning.apply(lab);
        assertThat(plan.findings()).noneMatch(finding -> finding.id().equals("not-checked"));
        lab.run(plan);
        assertThat(planning.apply(lab)).isEmpty();
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid();
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(5);
    }
}
