package dev.landform.aws.type.securitygroup;

import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.resource.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/**
 * A security group that the topology owns, with what it lets in and out.
 *
 * @param address the address in its tags
 * @param tags all its tags
 * @param group what AWS says of it
 */
record OwnedGroup(Address address, SortedMap<String, String> tags, SecurityGroup group) {

    /** How AWS writes every protocol. */
    static final String EVERYTHING = "-1";

    /** How AWS writes every IPv4 address. */
    static final String ANYWHERE = "0.0.0.0/0";

    /** Returns all, from a sweep that is made once for groups and rules. */
    static List<OwnedGroup> all(Sight sight) {
        return sight.once("security-groups", () -> sweep(sight));
    }

    private static List<OwnedGroup> sweep(Sight sight) {
        List<OwnedGroup> found = new ArrayList<>();
        sight.aws()
                .ec2()
                .describeSecurityGroupsPaginator(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                .securityGroups()
                .forEach(group -> {
                    SortedMap<String, String> tags = Ec2Tags.map(group.tags());
                    Ownership.address(sight.topology(), tags)
                            .ifPresent(address -> found.add(new OwnedGroup(address, tags, group)));
                });
        return found;
    }

    /** Returns whether the rule is there that AWS gives to every new group: all traffic out. */
    boolean openEgress() {
        return group.ipPermissionsEgress().stream()
                .filter(permission -> EVERYTHING.equals(permission.ipProtocol()))
                .flatMap(permission -> permission.ipRanges().stream())
                .anyMatch(range -> ANYWHERE.equals(range.cidrIp()));
    }

    /** Returns what this group says of the purpose of a rule that lets another group in. */
    Optional<String> description(SecurityGroupRule rule) {
        return group.ipPermissions().stream()
                .filter(permission -> isAboutTheSame(permission, rule))
                .flatMap(permission -> permission.userIdGroupPairs().stream())
                .filter(pair -> pair.groupId().equals(rule.referencedGroupInfo().groupId()))
                .map(UserIdGroupPair::description)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean isAboutTheSame(IpPermission permission, SecurityGroupRule rule) {
        return Objects.equals(permission.ipProtocol(), rule.ipProtocol())
                && Objects.equals(permission.fromPort(), rule.fromPort())
                && Objects.equals(permission.toPort(), rule.toPort());
    }
}
