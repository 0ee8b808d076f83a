package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.landform.resource.Attribute;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows S5 to S8, S10 to S12 and S26: each in the plan exactly once, and to be seen in its text exactly once. */
class TrafficRowsTest {

    private static final Reference PLAN = new Reference();

    @Test
    void s5LoadBalancerGroup() {
        assertThat(rulesOf("load-balancer/security-group"))
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.cidr()).hasValue(Cidr.ANYWHERE));
        assertThat(rulesOf("load-balancer/security-group"))
                .extracting(SecurityGroupRule::fromPort, SecurityGroupRule::toPort)
                .containsExactlyInAnyOrder(tuple(80, 80), tuple(443, 443));
        PLAN.shows("Load balancer", "security-group");
        PLAN.shows("Load balancer", "security-group/http", "80 from 0.0.0.0/0");
        PLAN.shows("Load balancer", "security-group/https", "443 from 0.0.0.0/0");
    }

    @Test
    void s6OneGroupForEachServiceAndNoPort22() {
        admits("spring", 8080, "load-balancer");
        admits("python", 8000, "load-balancer", "service/spring");
        admits("node", 3000, "load-balancer", "service/spring");
        assertThat(PLAN.all(SecurityGroupRule.class)).noneMatch(rule -> rule.fromPort() <= 22 && 22 <= rule.toPort());
    }

    @Test
    void s7DatabaseGroup() {
        List<SecurityGroupRule> rules = rulesOf("database/db/security-group");
        assertThat(rules).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.fromPort()).isEqualTo(3306);
            assertThat(rule.toPort()).isEqualTo(3306);
            assertThat(rule.cidr()).isEmpty();
        });
        for (String service : List.of("spring", "node", "python")) {
            assertThat(rules)
                    .filteredOn(rule -> isFrom(rule, "service/" + service))
                    .hasSize(1);
            PLAN.shows("Database db", "security-group/from/" + service, "3306 from service/" + service);
        }
    }

    @Test
    void s8GroupsExistBeforeRulesNameThem() {
        assertThat(SecurityGroup.TYPE.attributes().stream()
                        .map(Attribute::target)
                        .flatMap(Optional::stream))
                .containsExactly(Vpc.TYPE);
        for (SecurityGroupRule rule : PLAN.all(SecurityGroupRule.class)) {
            int position = PLAN.position(rule.address().path());
            assertThat(PLAN.position(rule.group().toString())).isLessThan(position);
            rule.source()
                    .ifPresent(source ->
                            assertThat(PLAN.position(source.toString())).isLessThan(position));
        }
        assertThat(PLAN.all(SecurityGroup.class)).hasSize(5);
    }

    @Test
    void s10TargetGroups() {
        assertThat(PLAN.all(TargetGroup.class)).hasSize(3);
        checked("spring", 8080, "/actuator/health");
        checked("node", 3000, "/");
        checked("python", 8000, "/");
    }

    @Test
    void s11LoadBalancer() {
        LoadBalancer balancer = PLAN.only(LoadBalancer.class);
        assertThat(balancer.subnets().all())
                .map(Ref::toString)
                .containsExactly("network/public-subnet/1", "network/public-subnet/2");
        assertThat(balancer.securityGroups().all()).map(Ref::toString).containsExactly("load-balancer/security-group");
        PLAN.shows("Load balancer", "load-balancer", "internet-facing in network/public-subnet/{1,2}");
        Listener listener = PLAN.only(Listener.class);
        assertThat(listener.port()).isEqualTo(80);
        assertThat(listener.forward().map(Ref::toString)).hasValue("service/spring/target-group");
        PLAN.shows("Load balancer", "listener/80", "HTTP :80 to service/spring");
    }

    @Test
    void s12PathRouting() {
        assertThat(PLAN.all(ListenerRule.class)).hasSize(3);
        for (String service : List.of("spring", "python", "node")) {
            String path = "/api/" + service + "/*";
            ListenerRule rule = PLAN.one(ListenerRule.class, r -> r.paths().equals(List.of(path)));
            assertThat(rule.forward()).hasToString("service/" + service + "/target-group");
            assertThat(rule.listener()).hasToString("load-balancer/listener/80");
            String label = rule.address().path().substring(("service/" + service + "/").length());
            PLAN.shows("Service " + service, label, path + " goes to " + service);
        }
    }

    @Test
    void s26EveryHopHasItsRuleAndNoneMore() {
        // Client to load balancer, then to Spring, then to FastAPI; to S3 through the endpoint (S4), which asks no
        // group that lets everything out. Answers need no rule: groups are stateful.
        assertThat(rulesOf("service/spring/security-group")).noneMatch(rule -> isFrom(rule, "service/python"));
        assertThat(PLAN.one(SecurityGroup.class, group -> isOf(group, "service/python"))
                        .openEgress())
                .isTrue();
        assertThat(PLAN.one(SecurityGroup.class, group -> isOf(group, "service/spring"))
                        .openEgress())
                .isTrue();
        assertThat(PLAN.one(SecurityGroup.class, group -> isOf(group, "database/db"))
                        .openEgress())
                .isFalse();
        assertThat(PLAN.all(SecurityGroupRule.class)).hasSize(2 + 1 + 2 + 2 + 3);
    }

    private static void admits(String service, int port, String... sources) {
        PLAN.one(SecurityGroup.class, group -> isOf(group, "service/" + service));
        PLAN.shows("Service " + service, "security-group");
        List<SecurityGroupRule> rules = rulesOf("service/" + service + "/security-group");
        assertThat(rules).hasSize(sources.length).allSatisfy(rule -> {
            assertThat(rule.fromPort()).isEqualTo(port);
            assertThat(rule.toPort()).isEqualTo(port);
        });
        for (String source : sources) {
            assertThat(rules).filteredOn(rule -> isFrom(rule, source)).hasSize(1);
            String label = source.startsWith("service/")
                    ? "security-group/from/" + source.substring("service/".length())
                    : "security-group/from-" + source;
            PLAN.shows("Service " + service, label, port + " from " + source);
        }
    }

    private static void checked(String service, int port, String path) {
        TargetGroup group = PLAN.one(TargetGroup.class, g -> g.port() == port);
        assertThat(group.healthCheck().path()).isEqualTo(path);
        PLAN.shows("Service " + service, "target-group", port + " checked at " + path + " every");
    }

    private static List<SecurityGroupRule> rulesOf(String group) {
        return PLAN.all(SecurityGroupRule.class).stream()
                .filter(rule -> rule.group().toString().equals(group))
                .toList();
    }

    private static boolean isFrom(SecurityGroupRule rule, String owner) {
        return rule.source().map(Ref::toString).equals(Optional.of(owner + "/security-group"));
    }

    private static boolean isOf(SecurityGroup group, String owner) {
        return group.address().path().equals(owner + "/security-group");
    }
}
