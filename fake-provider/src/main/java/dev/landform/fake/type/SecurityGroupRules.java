package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.resource.Ref;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;

/** Rules: from exactly one source, which is a block or a group of the same VPC. */
final class SecurityGroupRules extends Behaviour<SecurityGroupRule> {

    SecurityGroupRules() {
        super(SecurityGroupRule.TYPE);
    }

    @Override
    protected void check(World world, SecurityGroupRule wanted) {
        require(
                0 <= wanted.fromPort() && wanted.fromPort() <= wanted.toPort() && wanted.toPort() <= 65_535,
                "InvalidParameterValue",
                "ports are 0 to 65535, the first before the last");
        require(
                wanted.cidr().isPresent() != wanted.source().isPresent(),
                "InvalidParameterCombination",
                "a rule has exactly one source");
        wanted.source()
                .ifPresent(source -> require(
                        world.get(SecurityGroup.TYPE, source).vpc().equals(vpcOf(world, wanted)),
                        "InvalidGroup.NotFound",
                        "the groups " + wanted.group() + " and " + source + " belong to different networks"));
    }

    private static Ref<?> vpcOf(World world, SecurityGroupRule rule) {
        return world.get(SecurityGroup.TYPE, rule.group()).vpc();
    }
}
