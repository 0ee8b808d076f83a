package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.execute.CallTimes;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Result;
import dev.landform.execute.Time;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What preflight lets pass meets no quota and no name that is taken, and what it refuses would have. */
@AddLifecycleHook(Tries.class)
class PreflightProperties {

    private static final List<String> LIMITED = List.of(
            "vpc",
            "subnet",
            "internet-gateway",
            "elastic-ip",
            "nat-gateway",
            "route-table",
            "route",
            "vpc-endpoint",
            "security-group",
            "security-group-rule",
            "role",
            "role-policy-attachment",
            "instance-profile",
            "secret",
            "launch-template",
            "load-balancer",
            "target-group",
            "listener",
            "listener-rule",
            "auto-scaling-group",
            "scaling-policy",
            "db-subnet-group",
            "db-instance",
            "bucket",
            "log-group");

    private static final Set<ErrorClass> FORESEEN = Set.of(ErrorClass.QUOTA, ErrorClass.ALREADY_THERE);

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatPassesMeetsNoQuotaAndNoTakenName(
            @ForAll("changes") Evolution evolution,
            @ForAll("strangers") Topology stranger,
            @ForAll("quotas") Map<String, Integer> quotas,
            @ForAll("schedules") CallTimes times) {
        Lab lab = limited(quotas).paced(times);
        for (Topology topology : List.of(stranger, evolution.before(), evolution.after())) {
            Plan plan = lab.plan(topology);
            if (plan.isApplicable()) {
                assertThat(refusals(lab.landform().apply(plan))).isEmpty();
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsRefusedWouldFail(
            @ForAll("topologies") Topology topology,
            @ForAll("strangers") Topology stranger,
            @ForAll("quotas") Map<String, Integer> quotas,
            @ForAll("schedules") CallTimes times) {
        Lab lab = limited(quotas).paced(times);
        Plan first = lab.plan(stranger);
        if (first.isApplicable()) {
            lab.landform().apply(first);
        }
        Plan plan = lab.plan(topology);
        if (!plan.isApplicable()) {
            Outcome outcome = Executor.on(lab.cloud().provider())
                    .time(Time.virtual(lab.clock(), times))
                    .run(forced(plan));
            assertThat(refusals(outcome)).as(plan.findings().toString()).isNotEmpty();
        }
    }

    private static Lab limited(Map<String, Integer> quotas) {
        return Lab.with(cloud -> {
            quotas.forEach(cloud::quota);
            return cloud;
        });
    }

    private static Plan forced(Plan plan) {
        List<Finding> harmless = plan.findings().stream()
                .filter(finding -> finding.severity() != Severity.ERROR)
                .toList();
        return new Plan(plan.topology(), plan.region(), plan.steps(), plan.edges(), plan.bindings(), harmless);
    }

    private static List<Result.Failed> refusals(Outcome outcome) {
        return outcome.failures().values().stream()
                .filter(failure ->
                        failure.errorClass().filter(FORESEEN::contains).isPresent())
                .toList();
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid();
    }

    /** Topologies that were there before, and may have taken the names that others choose. */
    @Provide
    Arbitrary<Topology> strangers() {
        return Combinators.combine(Arbitraries.of("db", "orders"), Arbitraries.of("images", "logs"), flags(), flags())
                .as((database, bucket, hasDatabase, hasBucket) -> {
                    TopologyBuilder builder = Topology.vpc("stranger").region("ap-northeast-2");
                    builder.service("web").route("/*");
                    if (hasDatabase) {
                        builder.database(database).secret("app/" + database + "/credentials");
                    }
                    if (hasBucket) {
                        builder.bucket(bucket).named("landform-testkit-" + bucket);
                    }
                    return builder.build();
                });
    }

    private static Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Arbitraries.oneOf(Topologies.changes(5), Topologies.rebuilds());
    }

    @Provide
    Arbitrary<Map<String, Integer>> quotas() {
        return Arbitraries.maps(Arbitraries.of(LIMITED), Arbitraries.integers().between(0, 12))
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<CallTimes> schedules() {
        return Schedules.any();
    }
}
