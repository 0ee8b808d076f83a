package dev.landform.resource.securitygroup;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.vpc.Vpc;
import org.immutables.value.Value;

/**
 * A security group without its rules: those are resources of their own, so that groups can name each other.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC
 * @param description what it is for; AWS never changes it
 * @param openEgress whether the rule that AWS adds to every new group, all traffic out, is kept
 * @param tags the user's tags
 */
@Value.Builder
public record SecurityGroup(Address address, Ref<Vpc> vpc, String description, boolean openEgress, Tags tags)
        implements Resource, WithSecurityGroup {

    /** The descriptor of this type. */
    public static final ResourceType<SecurityGroup> TYPE = ResourceType.of("security-group", SecurityGroup.class)
            .ref("vpc", SecurityGroup::vpc, Vpc.TYPE, Change.REPLACE)
            .value("description", SecurityGroup::description, Change.REPLACE)
            .value("openEgress", SecurityGroup::openEgress, Change.IN_PLACE)
            .tags(SecurityGroup::tags)
            .named(255, Naming.Scope.REGION)
            .timing(Timing.of(600, 1, 1, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static SecurityGroupBuilder builder() {
        return new SecurityGroupBuilder();
    }

    @Override
    public ResourceType<SecurityGroup> type() {
        return TYPE;
    }
}
