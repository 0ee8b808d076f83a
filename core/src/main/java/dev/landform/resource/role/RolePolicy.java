package dev.landform.resource.role;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import dev.landform.resource.Timing;
import org.immutables.value.Value;

/**
 * A policy written into a role. All of a role's inline policies together may have 10,240 characters.
 *
 * @param address which resource of the topology it is
 * @param role the role
 * @param policyName its name within the role
 * @param document the policy, as JSON
 */
@Value.Builder
public record RolePolicy(Address address, Ref<Role> role, String policyName, Text document)
        implements Resource, WithRolePolicy {

    /** The descriptor of this type. */
    public static final ResourceType<RolePolicy> TYPE = ResourceType.of("role-policy", RolePolicy.class)
            .ref("role", RolePolicy::role, Role.TYPE, Change.REPLACE)
            .value("policyName", RolePolicy::policyName, Change.REPLACE)
            .text("document", RolePolicy::document, Change.IN_PLACE)
            .naturalKey("role", "policyName")
            .timing(Timing.of(500, 5, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static RolePolicyBuilder builder() {
        return new RolePolicyBuilder();
    }

    @Override
    public ResourceType<RolePolicy> type() {
        return TYPE;
    }
}
