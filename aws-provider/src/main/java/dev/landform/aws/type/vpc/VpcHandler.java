package dev.landform.aws.type.vpc;

import static software.amazon.awssdk.services.ec2.model.ResourceType.VPC;

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
import dev.landform.resource.ResourceType;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcState;

/** VPCs. Their two DNS attributes have no bulk form: two calls for each VPC that is owned. */
public final class VpcHandler implements Handler<Vpc> {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public ResourceType<Vpc> type() {
        return Vpc.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        Ec2Client ec2 = sight.aws().ec2();
        List<Observed> found = new ArrayList<>();
        ec2.describeVpcsPaginator(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                .vpcs()
                .forEach(vpc -> {
                    SortedMap<String, String> tags = Ec2Tags.map(vpc.tags());
                    Ownership.address(sight.topology(), tags)
                            .ifPresent(address -> found.add(observed(ec2, vpc, address, tags)));
                });
        return found;
    }

    private static Observed observed(
            Ec2Client ec2,
            software.amazon.awssdk.services.ec2.model.Vpc vpc,
            Address address,
            SortedMap<String, String> tags) {
        Vpc resource = Vpc.builder()
                .address(address)
                .cidr(Cidr.parse(vpc.cidrBlock()))
                .dnsSupport(ec2.describeVpcAttribute(
                                request -> request.vpcId(vpc.vpcId()).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT))
                        .enableDnsSupport()
                        .value())
                .dnsHostnames(ec2.describeVpcAttribute(
                                request -> request.vpcId(vpc.vpcId()).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
                        .enableDnsHostnames()
                        .value())
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(
                resource,
                Bare.binding(vpc.vpcId()),
                vpc.state() == VpcState.AVAILABLE ? Observed.Condition.ACTIVE : Observed.Condition.PENDING);
    }

    @Override
    public Receipt create(Creation<Vpc> creation) {
        String block = creation.resource().cidr().toString();
        String id = creation.aws()
                .ec2()
                .createVpc(request -> request.cidrBlock(block).tagSpecifications(Ec2Tags.specification(VPC, creation)))
                .vpc()
                .vpcId();
        return Bare.pending(id, creation.aws().pace(SOON));
    }

    @Override
    public Receipt update(Alteration<Vpc> alteration) {
        Ec2Client ec2 = alteration.aws().ec2();
        Vpc vpc = alteration.resource();
        if (alteration.changes("dnsSupport")) {
            dnsSupport(ec2, alteration.id(), vpc);
        }
        if (alteration.changes("dnsHostnames")) {
            dnsHostnames(ec2, alteration.id(), vpc);
        }
        Ec2Tags.update(ec2, alteration.id(), alteration.before().tags(), vpc.tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<Vpc> removal) {
        Errors.unlessGone(() -> removal.aws().ec2().deleteVpc(request -> request.vpcId(removal.id())));
        return Bare.ready(removal.id());
    }

    /** The DNS attributes are no parameters of the creation: they are set once the VPC can be seen. */
    @Override
    public Readiness ready(Question<Vpc> question) {
        Ec2Client ec2 = question.aws().ec2();
        boolean available = ec2.describeVpcs(request -> request.vpcIds(question.id())).vpcs().stream()
                .anyMatch(vpc -> vpc.state() == VpcState.AVAILABLE);
        if (!available) {
            return new Readiness.Pending(question.aws().pace(SOON), "pending");
        }
        dnsSupport(ec2, question.id(), question.resource());
        dnsHostnames(ec2, question.id(), question.resource());
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<Vpc> question) {
        return Bare.ready(question);
    }

    private static void dnsSupport(Ec2Client ec2, String id, Vpc vpc) {
        ec2.modifyVpcAttribute(request -> request.vpcId(id).enableDnsSupport(value(vpc.dnsSupport())));
    }

    private static void dnsHostnames(Ec2Client ec2, String id, Vpc vpc) {
        ec2.modifyVpcAttribute(request -> request.vpcId(id).enableDnsHostnames(value(vpc.dnsHostnames())));
    }

    private static AttributeBooleanValue value(boolean value) {
        return AttributeBooleanValue.builder().value(value).build();
    }
}
