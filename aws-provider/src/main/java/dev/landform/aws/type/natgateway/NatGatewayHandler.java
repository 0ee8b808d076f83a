package dev.landform.aws.type.natgateway;

import static software.amazon.awssdk.services.ec2.model.ResourceType.NATGATEWAY;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Fate;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.None;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Tokens;
import dev.landform.plan.Observed;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.natgateway.NatGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.model.ConnectivityType;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;

/**
 * NAT gateways. What is wrong with one is said minutes after its creation, in its state; and what is deleted is listed
 * for another hour.
 */
public final class NatGatewayHandler implements Handler<NatGateway> {

    private static final Duration AT_FIRST = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    @Override
    public ResourceType<NatGateway> type() {
        return NatGateway.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        sight.aws()
                .ec2()
                .describeNatGatewaysPaginator(request -> request.filter(Ec2Tags.ownedBy(sight.topology())))
                .natGateways()
                .forEach(gateway -> {
                    SortedMap<String, String> tags = Ec2Tags.map(gateway.tags());
                    if (gateway.state() != NatGatewayState.DELETED) {
                        Ownership.address(sight.topology(), tags)
                                .ifPresent(address -> found.add(observed(gateway, address, tags)));
                    }
                });
        return found;
    }

    private static Observed observed(
            software.amazon.awssdk.services.ec2.model.NatGateway gateway,
            Address address,
            SortedMap<String, String> tags) {
        String allocation = gateway.natGatewayAddresses().stream()
                .map(NatGatewayAddress::allocationId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(None.NAME);
        NatGateway resource = NatGateway.builder()
                .address(address)
                .subnet(Ref.physical(gateway.subnetId()))
                .elasticIp(Ref.physical(allocation))
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(resource, Bare.binding(gateway.natGatewayId()), condition(gateway.state()));
    }

    private static Observed.Condition condition(NatGatewayState state) {
        return switch (state) {
            case AVAILABLE -> Observed.Condition.ACTIVE;
            case FAILED -> Observed.Condition.FAILED;
            case DELETING, DELETED -> Observed.Condition.DELETING;
            case PENDING, UNKNOWN_TO_SDK_VERSION -> Observed.Condition.PENDING;
        };
    }

    @Override
    public Receipt create(Creation<NatGateway> creation) {
        NatGateway gateway = creation.resource();
        String id = Tokens.create(
                creation,
                token -> creation.aws()
                        .ec2()
                        .createNatGateway(request -> request.subnetId(creation.id(gateway.subnet()))
                                .allocationId(creation.id(gateway.elasticIp()))
                                .connectivityType(ConnectivityType.PUBLIC)
                                .clientToken(token)
                                .tagSpecifications(Ec2Tags.specification(NATGATEWAY, creation)))
                        .natGateway()
                        .natGatewayId(),
                made -> made,
                made -> Fate.of(() -> find(creation, made).map(found -> fate(found.state()))));
        return Bare.pending(id, creation.aws().pace(AT_FIRST));
    }

    private static Fate fate(NatGatewayState state) {
        return switch (state) {
            case AVAILABLE, PENDING, UNKNOWN_TO_SDK_VERSION -> Fate.ALIVE;
            case DELETING -> Fate.LEAVING;
            case DELETED, FAILED -> Fate.DEAD;
        };
    }

    @Override
    public Receipt update(Alteration<NatGateway> alteration) {
        Ec2Tags.update(
                alteration.aws().ec2(),
                alteration.id(),
                alteration.before().tags(),
                alteration.resource().tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<NatGateway> removal) {
        Errors.unlessGone(() -> removal.aws().ec2().deleteNatGateway(request -> request.natGatewayId(removal.id())));
        return Bare.pending(removal.id(), removal.aws().pace(AT_FIRST));
    }

    @Override
    public Readiness ready(Question<NatGateway> question) {
        Optional<software.amazon.awssdk.services.ec2.model.NatGateway> found = find(question, question.id());
        NatGatewayState state = found.map(gateway -> gateway.state()).orElse(NatGatewayState.PENDING);
        return switch (state) {
            case AVAILABLE -> Bare.ready(question);
            case PENDING, UNKNOWN_TO_SDK_VERSION ->
                new Readiness.Pending(question.aws().pace(AGAIN), "pending");
            case FAILED ->
                throw new ProviderException(
                        ErrorClass.INVALID,
                        String.valueOf(found.orElseThrow().failureCode()),
                        question.id() + " has failed: " + found.orElseThrow().failureMessage());
            case DELETING, DELETED ->
                throw new ProviderException(
                        ErrorClass.INVALID,
                        "NatGatewayDeleted",
                        question.id() + " was deleted while it was waited for");
        };
    }

    @Override
    public Readiness gone(Question<NatGateway> question) {
        Optional<NatGatewayState> state;
        try {
            state = find(question, question.id()).map(gateway -> gateway.state());
        } catch (Ec2Exception e) {
            if (!Errors.isGone(e)) {
                throw e;
            }
            state = Optional.empty();
        }
        return state.isEmpty() || state.orElseThrow() == NatGatewayState.DELETED
                ? Bare.ready(question)
                : new Readiness.Pending(question.aws().pace(AGAIN), "deleting");
    }

    private static Optional<software.amazon.awssdk.services.ec2.model.NatGateway> find(Request asked, String id) {
        return asked.aws().ec2().describeNatGateways(request -> request.natGatewayIds(id)).natGateways().stream()
                .findFirst();
    }
}
