package dev.landform.resource.instanceprofile;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.role.Role;
import org.immutables.value.Value;

/**
 * What hands a role to an instance; it holds exactly one role.
 *
 * @param address which resource of the topology it is
 * @param role the role
 * @param tags the user's tags
 */
@Value.Builder
public record InstanceProfile(Address address, Ref<Role> role, Tags tags) implements Resource, WithInstanceProfile {

    /** The descriptor of this type. */
    public static final ResourceType<InstanceProfile> TYPE = ResourceType.of("instance-profile", InstanceProfile.class)
            .ref("role", InstanceProfile::role, Role.TYPE, Change.IN_PLACE)
            .awaiting(Milestone.READY)
            .tags(InstanceProfile::tags)
            .named(128, Naming.Scope.ACCOUNT)
            .output("arn", Milestone.EXISTS)
            .timing(Timing.of(1000, 10, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static InstanceProfileBuilder builder() {
        return new InstanceProfileBuilder();
    }

    @Override
    public ResourceType<InstanceProfile> type() {
        return TYPE;
    }
}
