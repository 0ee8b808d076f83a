package dev.landform.resource.role;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import org.immutables.value.Value;

/**
 * An IAM role that a service may take on.
 *
 * @param address which resource of the topology it is
 * @param trustedService who may take it on, for example {@code ec2.amazonaws.com}
 * @param tags the user's tags
 */
@Value.Builder
public record Role(Address address, String trustedService, Tags tags) implements Resource, WithRole {

    /** The descriptor of this type. */
    public static final ResourceType<Role> TYPE = ResourceType.of("role", Role.class)
            .value("trustedService", Role::trustedService, Change.IN_PLACE)
            .tags(Role::tags)
            .named(64, Naming.Scope.ACCOUNT)
            .output("arn", Milestone.EXISTS)
            .timing(Timing.of(600, 2, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static RoleBuilder builder() {
        return new RoleBuilder();
    }

    @Override
    public ResourceType<Role> type() {
        return TYPE;
    }
}
