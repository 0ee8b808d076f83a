package dev.landform.resource.role;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Timing;
import org.immutables.value.Value;

/**
 * A managed policy attached to a role.
 *
 * @param address which resource of the topology it is
 * @param role the role
 * @param policyArn the policy's ARN
 */
@Value.Builder
public record RolePolicyAttachment(Address address, Ref<Role> role, String policyArn)
        implements Resource, WithRolePolicyAttachment {

    /** The descriptor of this type. */
    public static final ResourceType<RolePolicyAttachment> TYPE = ResourceType.of(
                    "role-policy-attachment", RolePolicyAttachment.class)
            .ref("role", RolePolicyAttachment::role, Role.TYPE, Change.REPLACE)
            .value("policyArn", RolePolicyAttachment::policyArn, Change.REPLACE)
            .naturalKey("role", "policyArn")
            .timing(Timing.of(500, 5, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static RolePolicyAttachmentBuilder builder() {
        return new RolePolicyAttachmentBuilder();
    }

    @Override
    public ResourceType<RolePolicyAttachment> type() {
        return TYPE;
    }
}
