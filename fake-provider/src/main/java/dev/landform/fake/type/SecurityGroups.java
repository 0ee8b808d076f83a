package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.securitygroup.SecurityGroup;
import java.time.Duration;
import java.util.List;

/** Security groups: AWS adds a rule that lets everything out. */
final class SecurityGroups extends Behaviour<SecurityGroup> {

    private static final String EGRESS = "default egress rule";

    SecurityGroups() {
        super(SecurityGroup.TYPE);
    }

    @Override
    protected void check(World world, SecurityGroup wanted) {
        require(
                !wanted.description().isEmpty() && wanted.description().length() <= 255,
                "InvalidParameterValue",
                "a security group has a description of 1 to 255 characters");
    }

    @Override
    protected SecurityGroup begun(SecurityGroup wanted) {
        return wanted.withOpenEgress(true);
    }

    @Override
    protected List<Operation<SecurityGroup>> operations() {
        return List.of(
                new Operation<>(
                        "RevokeSecurityGroupEgress",
                        (group, wanted) -> group.withOpenEgress(group.openEgress() && wanted.openEgress())),
                new Operation<>(
                        "AuthorizeSecurityGroupEgress",
                        (group, wanted) -> group.withOpenEgress(group.openEgress() || wanted.openEgress())));
    }

    @Override
    protected void created(World world, FakeObject object, SecurityGroup resource) {
        object.implicit().put(EGRESS, world.mint("sgr-{hex}"));
    }

    @Override
    protected Duration updated(
            World world, FakeObject object, SecurityGroup before, SecurityGroup after, Duration settling) {
        if (before.openEgress() && !after.openEgress()) {
            object.implicit().remove(EGRESS);
        } else if (!before.openEgress() && after.openEgress()) {
            object.implicit().put(EGRESS, world.mint("sgr-{hex}"));
        }
        return settling;
    }
}
