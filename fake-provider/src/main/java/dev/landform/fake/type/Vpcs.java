package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.vpc.Vpc;
import java.util.List;

/** VPCs: each brings a main route table, a default security group and a network ACL that nobody asked for. */
final class Vpcs extends Behaviour<Vpc> {

    Vpcs() {
        super(Vpc.TYPE);
    }

    @Override
    protected void check(World world, Vpc wanted) {
        require(
                wanted.cidr().prefix() >= 16 && wanted.cidr().prefix() <= 28,
                "InvalidVpc.Range",
                "the block of a VPC is /16 to /28, not " + wanted.cidr());
        require(wanted.dnsSupport() || !wanted.dnsHostnames(), "InvalidParameterValue", "host names need DNS support");
    }

    @Override
    protected Vpc begun(Vpc wanted) {
        return wanted.withDnsSupport(true).withDnsHostnames(false);
    }

    @Override
    protected List<Operation<Vpc>> operations() {
        return List.of(
                new Operation<>("ModifyVpcAttribute", (vpc, wanted) -> vpc.withDnsSupport(wanted.dnsSupport())),
                new Operation<>("ModifyVpcAttribute", (vpc, wanted) -> vpc.withDnsHostnames(wanted.dnsHostnames())),
                new Operation<>("CreateTags", (vpc, wanted) -> vpc.withTags(wanted.tags())));
    }

    @Override
    protected void created(World world, FakeObject object, Vpc resource) {
        object.implicit().put("main route table", world.mint("rtb-{hex}"));
        object.implicit().put("default security group", world.mint("sg-{hex}"));
        object.implicit().put("default network ACL", world.mint("acl-{hex}"));
    }
}
