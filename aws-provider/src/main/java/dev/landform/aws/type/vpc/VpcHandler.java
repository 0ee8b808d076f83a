package dev.landform.aws.type.vpc;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Binding;
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
import java.util.TreeMap;
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
                .dnsSupport(ec2.describeVpcAttribute(request ->
                                request.vpcId(vpc.vpcId()).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT))
                        .enableDnsSupport()
                        .value())
                .dnsHostnames(ec2.describeVpcAttribute(request ->
                                request.vpcId(vpc.vpcId()).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
                        .enableDnsHostnames()
                        .value())
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(
                resource,
                new Binding(vpc.vpcId(), new TreeMap<>()),
                vpc.state() == VpcState.AVAILABLE ? Observed.Condition.ACTIVE : Observed.Condition.PENDING);
    }

    @Override
    public Receipt create(Creation<Vpc> creation) {
        Ec2Client ec2 = creation.aws().ec2();
        String id = ec2.createVpc(request -> request.cidrBlock(
                                creation.resource().cidr().toString())
                        .tagSpecifications(Ec2Tags.specification(
                                software.amazon.awssdk.services.ec2.model.ResourceType.VPC, creation)))
                .vpc()
                .vpcId();
        return Receipt.pending(new Binding(id, new TreeMap<>()), SOON);
    }

    @Override
    public Receipt update(Alteration<Vpc> alteration) {
        Ec2Client ec2 = alteration.aws().ec2();
        dns(ec2, alteration.id(), alteration.resource());
        Ec2Tags.update(
                ec2,
                alteration.id(),
                alteration.before().tags(),
                alteration.resource().tags());
        return Receipt.ready(new Binding(alteration.id(), new TreeMap<>()));
    }

    @Override
    public Receipt delete(Removal<Vpc> removal) {
        Errors.unlessGone(() -> removal.aws().ec2().deleteVpc(request -> request.vpcId(removal.id())));
        return Receipt.ready(new Binding(removal.id(), new TreeMap<>()));
    }

    /** The DNS attributes can only be set once the VPC can be seen, so they are part of getting ready. */
    @Override
    public Readiness ready(Question<Vpc> question) {
        Ec2Client ec2 = question.aws().ec2();
        boolean available = ec2.describeVpcs(request -> request.vpcIds(question.id())).vpcs().stream()
                .anyMatch(vpc -> vpc.state() == VpcState.AVAILABLE);
        if (!available) {
            return new Readiness.Pending(SOON, "pending");
        }
        dns(ec2, question.id(), question.resource());
        return new Readiness.Ready(question.binding());
    }

    @Override
    public Readiness gone(Question<Vpc> question) {
        return new Readiness.Ready(question.binding());
    }

    private static void dns(Ec2Client ec2, String id, Vpc vpc) {
        ec2.modifyVpcAttribute(request -> request.vpcId(id).enableDnsSupport(value(vpc.dnsSupport())));
        ec2.modifyVpcAttribute(request -> request.vpcId(id).enableDnsHostnames(value(vpc.dnsHostnames())));
    }

    private static AttributeBooleanValue value(boolean value) {
        return AttributeBooleanValue.builder().value(value).build();
    }
}
