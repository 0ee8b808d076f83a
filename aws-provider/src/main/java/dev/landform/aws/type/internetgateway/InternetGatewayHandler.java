package dev.landform.aws.type.internetgateway;

import static software.amazon.awssdk.services.ec2.model.ResourceType.INTERNET_GATEWAY;

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
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.internetgateway.InternetGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;

/**
 * Internet gateways with their attachments. Attaching is part of getting ready: were it part of the creation, an
 * attachment that fails would make the next attempt create another gateway.
 */
public final class InternetGatewayHandler implements Handler<InternetGateway> {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** Stands where the id of a VPC would: such a gateway fits none, and is replaced. */
    private static final String UNATTACHED = "none";

    @Override
    public ResourceType<InternetGateway> type() {
        return InternetGateway.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        sight.aws()
                .ec2()
                .describeInternetGatewaysPaginator(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                .internetGateways()
                .forEach(gateway -> {
                    SortedMap<String, String> tags = Ec2Tags.map(gateway.tags());
                    Ownership.address(sight.topology(), tags)
                            .ifPresent(address -> found.add(observed(gateway, address, tags)));
                });
        return found;
    }

    private static Observed observed(
            software.amazon.awssdk.services.ec2.model.InternetGateway gateway,
            Address address,
            SortedMap<String, String> tags) {
        Optional<InternetGatewayAttachment> attachment = attachment(gateway);
        InternetGateway resource = InternetGateway.builder()
                .address(address)
                .vpc(Ref.physical(
                        attachment.map(InternetGatewayAttachment::vpcId).orElse(UNATTACHED)))
                .tags(Ownership.usersOwn(tags))
                .build();
        boolean usable = attachment.isEmpty() || isUsable(attachment.orElseThrow());
        return new Observed(
                resource,
                Bare.binding(gateway.internetGatewayId()),
                usable ? Observed.Condition.ACTIVE : Observed.Condition.PENDING);
    }

    /** A gateway that an attempt before created without attaching it is taken, because no look-up of AWS's sees it. */
    @Override
    public Receipt create(Creation<InternetGateway> creation) {
        Optional<String> unattached = creation.call().attempt() == 1 ? Optional.empty() : unattached(creation);
        String id = unattached.orElseGet(() -> creation.aws()
                .ec2()
                .createInternetGateway(
                        request -> request.tagSpecifications(Ec2Tags.specification(INTERNET_GATEWAY, creation)))
                .internetGateway()
                .internetGatewayId());
        return Bare.pending(id, creation.aws().pace(SOON));
    }

    private Optional<String> unattached(Creation<InternetGateway> creation) {
        return creation
                .aws()
                .ec2()
                .describeInternetGatewaysPaginator(request ->
                        request.filters(Ec2Tags.ownedBy(creation.call().topology())))
                .internetGateways()
                .stream()
                .filter(gateway -> creation.owns(Ec2Tags.map(gateway.tags())))
                .filter(gateway -> attachment(gateway).isEmpty())
                .map(gateway -> gateway.internetGatewayId())
                .filter(id -> !creation.call().leaving().contains(id))
                .findFirst();
    }

    @Override
    public Receipt update(Alteration<InternetGateway> alteration) {
        Ec2Tags.update(
                alteration.aws().ec2(),
                alteration.id(),
                alteration.before().tags(),
                alteration.resource().tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<InternetGateway> removal) {
        Ec2Client ec2 = removal.aws().ec2();
        String vpc = removal.id(removal.resource().vpc());
        if (!vpc.equals(UNATTACHED)) {
            Errors.unlessGone(() -> ec2.detachInternetGateway(
                    request -> request.internetGatewayId(removal.id()).vpcId(vpc)));
        }
        Errors.unlessGone(() -> ec2.deleteInternetGateway(request -> request.internetGatewayId(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<InternetGateway> question) {
        Ec2Client ec2 = question.aws().ec2();
        Optional<InternetGatewayAttachment> attachment = ec2
                .describeInternetGateways(request -> request.internetGatewayIds(question.id()))
                .internetGateways()
                .stream()
                .flatMap(gateway -> attachment(gateway).stream())
                .findFirst();
        if (attachment.isEmpty()) {
            attach(ec2, question.id(), question.id(question.resource().vpc()));
            return new Readiness.Pending(question.aws().pace(SOON), "attaching");
        }
        return isUsable(attachment.orElseThrow())
                ? Bare.ready(question)
                : new Readiness.Pending(question.aws().pace(SOON), "attaching");
    }

    @Override
    public Readiness gone(Question<InternetGateway> question) {
        return Bare.ready(question);
    }

    /** What was just attached may not be seen to be: then AWS says so, and the next question sees it. */
    private static void attach(Ec2Client ec2, String id, String vpc) {
        try {
            ec2.attachInternetGateway(request -> request.internetGatewayId(id).vpcId(vpc));
        } catch (Ec2Exception e) {
            if (!Errors.code(e).equals("Resource.AlreadyAssociated")) {
                throw e;
            }
        }
    }

    private static Optional<InternetGatewayAttachment> attachment(
            software.amazon.awssdk.services.ec2.model.InternetGateway gateway) {
        return gateway.attachments().stream().findFirst();
    }

    /** AWS calls it available, which is none of the states in the service's own model. */
    private static boolean isUsable(InternetGatewayAttachment attachment) {
        String state = attachment.stateAsString();
        return state.equals("available") || state.equals("attached");
    }
}
