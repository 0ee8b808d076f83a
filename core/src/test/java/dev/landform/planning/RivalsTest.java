package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Plan;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which of two that were found for one address stays. */
class RivalsTest {

    private static final String VPC = "network/vpc";
    private static final String SUBNET = "network/private-subnet/1";
    private static final String TABLE = "network/private-route-table/1";

    private static Elements shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    /** Another one is as it shall be, but it would cost everything that stands in the first. */
    @Test
    void whatCanBeMendedInPlaceIsNotReplaced() {
        Plan plan = Situation.of(shop())
                .tampered(VPC, vpc -> ((Vpc) vpc).withDnsSupport(false))
                .twice(VPC, "another", vpc -> ((Vpc) vpc).withDnsSupport(true))
                .plan(shop());

        assertThat(kept(plan)).isEqualTo("id-network/vpc");
        assertThat(Reading.of(plan).steps()).containsExactlyInAnyOrder("update network/vpc", "delete network/vpc");
    }

    /** The subnet in it has the wrong block and goes, so it is right for neither; still it decides. */
    @Test
    void ofTwoInWhichNothingIsRightTheOneStaysInWhichSomethingIs() {
        Plan plan = Situation.of(shop())
                .only(path -> path.equals(VPC) || path.equals(SUBNET))
                .tampered(SUBNET, subnet -> ((Subnet) subnet).withCidr(Cidr.parse("10.0.200.0/24")))
                .twice(VPC, "another")
                .plan(shop());

        assertThat(kept(plan)).isEqualTo("id-network/vpc");
    }

    /** What was found at an address where something else is wanted does not speak for the one that it refers to. */
    @Test
    void whatStandsWhereAnotherTypeIsWantedSpeaksForNone() {
        Plan plan = Situation.of(shop())
                .only(path -> path.equals(VPC) || path.equals(SUBNET) || path.equals(TABLE))
                .tampered(TABLE, inside("another"))
                .tampered(TABLE, at("network/public-subnet/1"))
                .twice(VPC, "another")
                .plan(shop());

        assertThat(kept(plan)).isEqualTo("id-network/vpc");
    }

    private static String kept(Plan plan) {
        return plan.bindings().get(Address.of(VPC)).id();
    }

    private static UnaryOperator<Resource> inside(String vpc) {
        return table -> ((RouteTable) table).withVpc(Ref.physical(vpc));
    }

    private static UnaryOperator<Resource> at(String address) {
        return table -> ((RouteTable) table).withAddress(Address.of(address));
    }
}
