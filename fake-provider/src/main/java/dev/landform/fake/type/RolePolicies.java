package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;

/** Inline policies: the characters of all policies of a role are counted together. */
final class RolePolicies extends Behaviour<RolePolicy> {

    private static final int MOST_CHARACTERS = 10_240;

    RolePolicies() {
        super(RolePolicy.TYPE);
    }

    @Override
    protected void check(World world, RolePolicy wanted) {
        require(
                wanted.document().toString().stripLeading().startsWith("{"),
                "MalformedPolicyDocument",
                "a policy is a JSON object");
        int others = world.holders(Role.TYPE, id(wanted.role()), RolePolicy.TYPE).stream()
                .map(object -> object.as(RolePolicy.TYPE))
                .filter(other -> !other.policyName().equals(wanted.policyName()))
                .mapToInt(RolePolicies::characters)
                .sum();
        if (others + characters(wanted) > MOST_CHARACTERS) {
            throw new ProviderException(
                    ErrorClass.QUOTA,
                    "LimitExceeded",
                    "the inline policies of role " + wanted.role() + " have more than " + MOST_CHARACTERS
                            + " characters");
        }
    }

    private static int characters(RolePolicy policy) {
        return (int) policy.document()
                .toString()
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
    }
}
