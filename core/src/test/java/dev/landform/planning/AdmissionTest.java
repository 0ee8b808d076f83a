package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Refs;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who moves into other security groups, because somebody has taken his away, moves when they let the same ones in. */
class AdmissionTest {

    private static final String DATABASE = "database/db/instance";
    private static final String BALANCER = "load-balancer";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void aDatabaseWaitsForTheRulesOfItsNewGroup() {
        Reading plan = Reading.of(Situation.of(
                        shop().service("web").database("db").accessibleFrom("web"))
                .without("database/db/security-group")
                .without("database/db/security-group/from/web")
                .tampered(DATABASE, db -> ((DbInstance) db).withSecurityGroups(Refs.physical(List.of("theirs"))))
                .plan(shop().service("web").database("db").accessibleFrom("web")));

        assertThat(plan.awaited("update " + DATABASE)).contains("READY create database/db/security-group/from/web");
    }

    @Test
    void aLoadBalancerWaitsForTheRulesOfItsNewGroup() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .without("load-balancer/security-group")
                .without("load-balancer/security-group/http")
                .tampered(BALANCER, one -> ((LoadBalancer) one).withSecurityGroups(Refs.physical(List.of("theirs"))))
                .plan(shop().bucket("images").service("web")));

        assertThat(plan.awaited("update " + BALANCER)).contains("READY create load-balancer/security-group/http");
    }
}
