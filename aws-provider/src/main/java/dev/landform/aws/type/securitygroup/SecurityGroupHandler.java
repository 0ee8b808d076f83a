package dev.landform.aws.type.securitygroup;

import static software.amazon.awssdk.services.ec2.model.ResourceType.SECURITY_GROUP;

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
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.securitygroup.SecurityGroup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;

/** Security groups, with the rule that AWS gives to every new one: it is kept, or taken away before the group is ready. */
public final class SecurityGroupHandler implements Handler<SecurityGroup> {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final IpPermission ALL_OUT = IpPermission.builder()
            .ipProtocol(OwnedGroup.EVERYTHING)
            .ipRanges(IpRange.builder().cidrIp(OwnedGroup.ANYWHERE).build())
            .build();

    @Override
    public ResourceType<SecurityGroup> type() {
        return SecurityGroup.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return OwnedGroup.all(sight).stream()
                .map(SecurityGroupHandler::observed)
                .toList();
    }

    private static Observed observed(OwnedGroup owned) {
        SecurityGroup resource = SecurityGroup.builder()
                .address(owned.address())
                .vpc(Ref.physical(owned.group().vpcId()))
                .description(owned.group().description())
                .openEgress(owned.openEgress())
                .tags(Ownership.usersOwn(owned.tags()))
                .build();
        return new Observed(resource, Bare.binding(owned.group().groupId()), Observed.Condition.ACTIVE);
    }

    @Override
    public Receipt create(Creation<SecurityGroup> creation) {
        SecurityGroup group = creation.resource();
        String vpc = creation.id(group.vpc());
        try {
            String id = creation.aws()
                    .ec2()
                    .createSecurityGroup(request -> request.vpcId(vpc)
                            .groupName(creation.name())
                            .description(group.description())
                            .tagSpecifications(Ec2Tags.specification(SECURITY_GROUP, creation)))
                    .groupId();
            return group.openEgress()
                    ? Bare.ready(id)
                    : Bare.pending(id, creation.aws().pace(SOON));
        } catch (Ec2Exception e) {
            if (!Errors.code(e).equals("InvalidGroup.Duplicate")) {
                throw e;
            }
            return Bare.pending(
                    ours(creation, vpc).orElseThrow(() -> e), creation.aws().pace(SOON));
        }
    }

    private static Optional<String> ours(Creation<SecurityGroup> creation, String vpc) {
        return creation
                .aws()
                .ec2()
                .describeSecurityGroupsPaginator(request ->
                        request.filters(Ec2Tags.filter("vpc-id", vpc), Ec2Tags.filter("group-name", creation.name())))
                .securityGroups()
                .stream()
                .filter(group -> creation.owns(Ec2Tags.map(group.tags())))
                .map(group -> group.groupId())
                .findFirst();
    }

    @Override
    public Receipt update(Alteration<SecurityGroup> alteration) {
        Ec2Client ec2 = alteration.aws().ec2();
        SecurityGroup group = alteration.resource();
        if (alteration.changes("openEgress")) {
            egress(ec2, alteration.id(), group.openEgress());
        }
        Ec2Tags.update(ec2, alteration.id(), alteration.before().tags(), group.tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<SecurityGroup> removal) {
        Errors.unlessGone(() -> removal.aws().ec2().deleteSecurityGroup(request -> request.groupId(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<SecurityGroup> question) {
        egress(question.aws().ec2(), question.id(), question.resource().openEgress());
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<SecurityGroup> question) {
        return Bare.ready(question);
    }

    /** Sees to it that the rule is there, or is not; it may be as it shall be already. */
    private static void egress(Ec2Client ec2, String id, boolean open) {
        try {
            if (open) {
                ec2.authorizeSecurityGroupEgress(request -> request.groupId(id).ipPermissions(ALL_OUT));
            } else {
                ec2.revokeSecurityGroupEgress(request -> request.groupId(id).ipPermissions(ALL_OUT));
            }
        } catch (Ec2Exception e) {
            String asItIs = open ? "InvalidPermission.Duplicate" : "InvalidPermission.NotFound";
            if (!Errors.code(e).equals(asItIs)) {
                throw e;
            }
        }
    }
}
