package dev.landform.resource.securitygroup;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Cidr;
import dev.landform.resource.Claim;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Timing;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One TCP rule that lets traffic into a group, from a block of addresses or from the members of another group: exactly
 * one of the two is set.
 *
 * @param address which resource of the topology it is
 * @param group the group that it belongs to
 * @param fromPort the first port, 0 to 65535
 * @param toPort the last port
 * @param cidr the source, if it is a block
 * @param source the source, if it is a group
 * @param description which intent it serves
 */
@Value.Builder
public record SecurityGroupRule(
        Address address,
        Ref<SecurityGroup> group,
        int fromPort,
        int toPort,
        Optional<Cidr> cidr,
        Optional<Ref<SecurityGroup>> source,
        String description)
        implements Resource, WithSecurityGroupRule {

    /** The descriptor of this type. */
    public static final ResourceType<SecurityGroupRule> TYPE = ResourceType.of(
                    "security-group-rule", SecurityGroupRule.class)
            .ref("group", SecurityGroupRule::group, SecurityGroup.TYPE, Change.REPLACE)
            .value("fromPort", SecurityGroupRule::fromPort, Change.REPLACE)
            .value("toPort", SecurityGroupRule::toPort, Change.REPLACE)
            .value("cidr", SecurityGroupRule::cidr, Change.REPLACE)
            .optionalRef("source", SecurityGroupRule::source, SecurityGroup.TYPE, Change.REPLACE)
            .value("description", SecurityGroupRule::description, Change.IN_PLACE)
            .claims(SecurityGroupRule::content)
            .timing(Timing.of(600, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static SecurityGroupRuleBuilder builder() {
        return new SecurityGroupRuleBuilder();
    }

    @Override
    public ResourceType<SecurityGroupRule> type() {
        return TYPE;
    }

    private List<Claim> content() {
        List<Ref<?>> within =
                source.<List<Ref<?>>>map(from -> List.of(group, from)).orElse(List.of(group));
        return List.of(new Claim(
                "rule from " + cidr.map(Cidr::toString).orElse("group") + " to " + fromPort, within, toPort, toPort));
    }
}
