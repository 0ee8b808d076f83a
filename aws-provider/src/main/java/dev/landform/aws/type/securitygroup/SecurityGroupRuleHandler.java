package dev.landform.aws.type.securitygroup;

import static software.amazon.awssdk.services.ec2.model.ResourceType.SECURITY_GROUP_RULE;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ReferencedSecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleRequest;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleUpdate;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Rules that let traffic in. Each is authorised in a call of its own, because the tags of a call are for all its rules. */
public final class SecurityGroupRuleHandler implements Handler<SecurityGroupRule> {

    private static final String TCP = "tcp";

    @Override
    public ResourceType<SecurityGroupRule> type() {
        return SecurityGroupRule.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        Map<String, OwnedGroup> groups = new TreeMap<>();
        OwnedGroup.all(sight).forEach(owned -> groups.put(owned.group().groupId(), owned));
        List<Observed> found = new ArrayList<>();
        sight.aws()
                .ec2()
                .describeSecurityGroupRulesPaginator(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                .securityGroupRules()
                .forEach(rule -> Ownership.address(sight.topology(), Ec2Tags.map(rule.tags()))
                        .ifPresent(address ->
                                found.add(observed(rule, address, Optional.ofNullable(groups.get(rule.groupId()))))));
        return found;
    }

    /** Not every endpoint repeats the description of a rule with a source group here: the group itself has it. */
    private static Observed observed(
            software.amazon.awssdk.services.ec2.model.SecurityGroupRule rule,
            Address address,
            Optional<OwnedGroup> group) {
        Optional<ReferencedSecurityGroup> source = Optional.ofNullable(rule.referencedGroupInfo());
        Optional<String> description = Optional.ofNullable(rule.description())
                .or(() -> source.flatMap(referenced -> group.flatMap(owned -> owned.description(rule))));
        SecurityGroupRule resource = SecurityGroupRule.builder()
                .address(address)
                .group(Ref.physical(rule.groupId()))
                .fromPort(rule.fromPort())
                .toPort(rule.toPort())
                .cidr(Optional.ofNullable(rule.cidrIpv4()).map(Cidr::parse))
                .source(source.map(referenced -> Ref.physical(referenced.groupId())))
                .description(description.orElse(""))
                .build();
        return new Observed(resource, Bare.binding(rule.securityGroupRuleId()), Observed.Condition.ACTIVE);
    }

    @Override
    public Receipt create(Creation<SecurityGroupRule> creation) {
        SecurityGroupRule rule = creation.resource();
        String group = creation.id(rule.group());
        IpPermission.Builder permission =
                IpPermission.builder().ipProtocol(TCP).fromPort(rule.fromPort()).toPort(rule.toPort());
        rule.cidr()
                .ifPresent(cidr -> permission.ipRanges(IpRange.builder()
                        .cidrIp(cidr.toString())
                        .description(rule.description())
                        .build()));
        rule.source()
                .ifPresent(source -> permission.userIdGroupPairs(UserIdGroupPair.builder()
                        .groupId(creation.id(source))
                        .description(rule.description())
                        .build()));
        try {
            return Bare.ready(creation.aws()
                    .ec2()
                    .authorizeSecurityGroupIngress(request -> request.groupId(group)
                            .ipPermissions(permission.build())
                            .tagSpecifications(Ec2Tags.specification(SECURITY_GROUP_RULE, creation)))
                    .securityGroupRules()
                    .get(0)
                    .securityGroupRuleId());
        } catch (Ec2Exception e) {
            if (!Errors.code(e).equals("InvalidPermission.Duplicate")) {
                throw e;
            }
            return Bare.ready(ours(creation, group).orElseThrow(() -> e));
        }
    }

    private static Optional<String> ours(Creation<SecurityGroupRule> creation, String group) {
        SecurityGroupRule wanted = creation.resource();
        Optional<String> cidr = wanted.cidr().map(Cidr::toString);
        Optional<String> source = wanted.source().map(creation::id);
        return creation
                .aws()
                .ec2()
                .describeSecurityGroupRulesPaginator(request -> request.filters(Ec2Tags.filter("group-id", group)))
                .securityGroupRules()
                .stream()
                .filter(rule -> creation.owns(Ec2Tags.map(rule.tags())))
                .filter(rule -> rule.fromPort() == wanted.fromPort() && rule.toPort() == wanted.toPort())
                .filter(rule -> cidr.equals(Optional.ofNullable(rule.cidrIpv4())))
                .filter(rule -> source.equals(
                        Optional.ofNullable(rule.referencedGroupInfo()).map(ReferencedSecurityGroup::groupId)))
                .map(rule -> rule.securityGroupRuleId())
                .findFirst();
    }

    /** Only the description changes in place; AWS wants the whole rule with it. */
    @Override
    public Receipt update(Alteration<SecurityGroupRule> alteration) {
        SecurityGroupRule rule = alteration.resource();
        SecurityGroupRuleRequest.Builder whole = SecurityGroupRuleRequest.builder()
                .ipProtocol(TCP)
                .fromPort(rule.fromPort())
                .toPort(rule.toPort())
                .description(rule.description());
        rule.cidr().ifPresent(cidr -> whole.cidrIpv4(cidr.toString()));
        rule.source().ifPresent(source -> whole.referencedGroupId(alteration.id(source)));
        SecurityGroupRuleUpdate update = SecurityGroupRuleUpdate.builder()
                .securityGroupRuleId(alteration.id())
                .securityGroupRule(whole.build())
                .build();
        alteration
                .aws()
                .ec2()
                .modifySecurityGroupRules(
                        request -> request.groupId(alteration.id(rule.group())).securityGroupRules(update));
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<SecurityGroupRule> removal) {
        String group = removal.id(removal.resource().group());
        Errors.unlessGone(() -> removal.aws()
                .ec2()
                .revokeSecurityGroupIngress(request -> request.groupId(group).securityGroupRuleIds(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<SecurityGroupRule> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<SecurityGroupRule> question) {
        return Bare.ready(question);
    }
}
