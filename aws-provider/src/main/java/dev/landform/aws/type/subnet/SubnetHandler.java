package dev.landform.aws.type.subnet;

import static software.amazon.awssdk.services.ec2.model.ResourceType.SUBNET;

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
import dev.landform.resource.Zone;
import dev.landform.resource.subnet.Subnet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.SubnetState;

/** Subnets. */
public final class SubnetHandler implements Handler<Subnet> {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public ResourceType<Subnet> type() {
        return Subnet.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        for (var subnet : sweep(sight)) {
            SortedMap<String, String> tags = Ec2Tags.map(subnet.tags());
            Ownership.address(sight.topology(), tags).ifPresent(address -> found.add(observed(subnet, address, tags)));
        }
        return found;
    }

    /** Returns the subnets that the topology owns; whoever asks first makes the sweep. */
    public static List<software.amazon.awssdk.services.ec2.model.Subnet> sweep(Sight sight) {
        return sight.once(
                "subnets",
                () -> sight
                        .aws()
                        .ec2()
                        .describeSubnetsPaginator(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                        .subnets()
                        .stream()
                        .toList());
    }

    private static Observed observed(
            software.amazon.awssdk.services.ec2.model.Subnet subnet, Address address, SortedMap<String, String> tags) {
        Subnet resource = Subnet.builder()
                .address(address)
                .vpc(Ref.physical(subnet.vpcId()))
                .zone(Zone.named(subnet.availabilityZone(), 0))
                .cidr(Cidr.parse(subnet.cidrBlock()))
                .publicIps(givesPublicIps(subnet))
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(
                resource,
                Bare.binding(subnet.subnetId()),
                subnet.state() == SubnetState.AVAILABLE ? Observed.Condition.ACTIVE : Observed.Condition.PENDING);
    }

    @Override
    public Receipt create(Creation<Subnet> creation) {
        Subnet subnet = creation.resource();
        String id = creation.aws()
                .ec2()
                .createSubnet(request -> request.vpcId(creation.id(subnet.vpc()))
                        .availabilityZone(subnet.zone().name())
                        .cidrBlock(subnet.cidr().toString())
                        .tagSpecifications(Ec2Tags.specification(SUBNET, creation)))
                .subnet()
                .subnetId();
        return Bare.pending(id, creation.aws().pace(SOON));
    }

    @Override
    public Receipt update(Alteration<Subnet> alteration) {
        Ec2Client ec2 = alteration.aws().ec2();
        Subnet subnet = alteration.resource();
        if (alteration.changes("publicIps")) {
            publicIps(ec2, alteration.id(), subnet.publicIps());
        }
        Ec2Tags.update(ec2, alteration.id(), alteration.before().tags(), subnet.tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<Subnet> removal) {
        Errors.unlessGone(() -> removal.aws().ec2().deleteSubnet(request -> request.subnetId(removal.id())));
        return Bare.ready(removal.id());
    }

    /** Whether instances get public addresses is no parameter of the creation: it is set once the subnet can be seen. */
    @Override
    public Readiness ready(Question<Subnet> question) {
        Ec2Client ec2 = question.aws().ec2();
        for (var subnet :
                ec2.describeSubnets(request -> request.subnetIds(question.id())).subnets()) {
            if (subnet.state() == SubnetState.AVAILABLE) {
                boolean publicIps = question.resource().publicIps();
                if (givesPublicIps(subnet) != publicIps) {
                    publicIps(ec2, question.id(), publicIps);
                }
                return Bare.ready(question);
            }
        }
        return new Readiness.Pending(question.aws().pace(SOON), "pending");
    }

    @Override
    public Readiness gone(Question<Subnet> question) {
        return Bare.ready(question);
    }

    private static boolean givesPublicIps(software.amazon.awssdk.services.ec2.model.Subnet subnet) {
        return Boolean.TRUE.equals(subnet.mapPublicIpOnLaunch());
    }

    private static void publicIps(Ec2Client ec2, String id, boolean publicIps) {
        ec2.modifySubnetAttribute(request -> request.subnetId(id).mapPublicIpOnLaunch(flag -> flag.value(publicIps)));
    }
}
