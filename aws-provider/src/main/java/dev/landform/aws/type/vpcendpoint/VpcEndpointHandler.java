package dev.landform.aws.type.vpcendpoint;

import static software.amazon.awssdk.services.ec2.model.ResourceType.VPC_ENDPOINT;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Fate;
import dev.landform.aws.handler.Handler;
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
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceType;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** Gateway endpoints. All calls that change one share a bucket of four, so changes go in one call. */
public final class VpcEndpointHandler implements Handler<VpcEndpoint> {

    private static final Duration AT_FIRST = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    @Override
    public ResourceType<VpcEndpoint> type() {
        return VpcEndpoint.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        sight.aws()
                .ec2()
                .describeVpcEndpointsPaginator(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                .vpcEndpoints()
                .forEach(endpoint -> {
                    SortedMap<String, String> tags = Ec2Tags.map(endpoint.tags());
                    if (!state(endpoint).equals("deleted")) {
                        Ownership.address(sight.topology(), tags)
                                .ifPresent(address -> found.add(observed(endpoint, address, tags)));
                    }
                });
        return found;
    }

    private static Observed observed(
            software.amazon.awssdk.services.ec2.model.VpcEndpoint endpoint,
            Address address,
            SortedMap<String, String> tags) {
        VpcEndpoint resource = VpcEndpoint.builder()
                .address(address)
                .vpc(Ref.physical(endpoint.vpcId()))
                .service(endpoint.serviceName())
                .routeTables(Refs.physical(endpoint.routeTableIds()))
                .tags(Ownership.usersOwn(tags))
                .build();
        Observed.Condition condition = switch (state(endpoint)) {
            case "available" -> Observed.Condition.ACTIVE;
            case "failed", "rejected", "expired" -> Observed.Condition.FAILED;
            case "deleting" -> Observed.Condition.DELETING;
            default -> Observed.Condition.PENDING;
        };
        return new Observed(resource, Bare.binding(endpoint.vpcEndpointId()), condition);
    }

    @Override
    public Receipt create(Creation<VpcEndpoint> creation) {
        VpcEndpoint endpoint = creation.resource();
        String id = Tokens.create(
                creation,
                token -> creation.aws()
                        .ec2()
                        .createVpcEndpoint(request -> request.vpcId(creation.id(endpoint.vpc()))
                                .vpcEndpointType(VpcEndpointType.GATEWAY)
                                .serviceName(endpoint.service())
                                .routeTableIds(creation.ids(endpoint.routeTables()))
                                .clientToken(token)
                                .tagSpecifications(Ec2Tags.specification(VPC_ENDPOINT, creation)))
                        .vpcEndpoint()
                        .vpcEndpointId(),
                made -> made,
                made -> Fate.of(() -> find(creation, made).map(found -> fate(state(found)))));
        return Bare.pending(id, creation.aws().pace(AT_FIRST));
    }

    private static Fate fate(String state) {
        return switch (state) {
            case "deleting" -> Fate.LEAVING;
            case "deleted", "failed", "rejected", "expired" -> Fate.DEAD;
            default -> Fate.ALIVE;
        };
    }

    @Override
    public Receipt update(Alteration<VpcEndpoint> alteration) {
        Ec2Client ec2 = alteration.aws().ec2();
        List<String> added = alteration.ids(alteration.resource().routeTables());
        List<String> removed = alteration.ids(alteration.before().routeTables());
        List<String> kept = added.stream().filter(removed::contains).toList();
        if (added.size() + removed.size() > 2 * kept.size()) {
            ec2.modifyVpcEndpoint(request -> request.vpcEndpointId(alteration.id())
                    .addRouteTableIds(without(kept, added))
                    .removeRouteTableIds(without(kept, removed)));
        }
        Ec2Tags.update(
                ec2,
                alteration.id(),
                alteration.before().tags(),
                alteration.resource().tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<VpcEndpoint> removal) {
        try {
            deleteItself(removal);
        } catch (Ec2Exception e) {
            if (Errors.code(e).startsWith("InvalidRoute.")) {
                releaseTables(removal);
                deleteItself(removal);
            } else if (!Errors.isGone(e)) {
                throw e;
            }
        }
        return Bare.pending(removal.id(), removal.aws().pace(AT_FIRST));
    }

    /** The call succeeds even when nothing is deleted: the answer lists what was not. */
    private static void deleteItself(Removal<VpcEndpoint> removal) {
        removal.aws()
                .ec2()
                .deleteVpcEndpoints(request -> request.vpcEndpointIds(removal.id()))
                .unsuccessful()
                .forEach(VpcEndpointHandler::fail);
    }

    /** Moto stumbles over the routes of tables that were added after the creation. */
    private static void releaseTables(Removal<VpcEndpoint> removal) {
        removal.aws()
                .ec2()
                .modifyVpcEndpoint(request -> request.vpcEndpointId(removal.id())
                        .removeRouteTableIds(removal.ids(removal.resource().routeTables())));
    }

    @Override
    public Readiness ready(Question<VpcEndpoint> question) {
        Optional<software.amazon.awssdk.services.ec2.model.VpcEndpoint> found = find(question, question.id());
        String state = found.map(VpcEndpointHandler::state).orElse("pending");
        return switch (state) {
            case "available" -> Bare.ready(question);
            case "failed", "rejected", "expired", "deleting", "deleted" ->
                throw new ProviderException(
                        ErrorClass.INVALID,
                        "VpcEndpoint." + state,
                        question.id() + " is " + state + why(found.orElseThrow()));
            default -> new Readiness.Pending(question.aws().pace(AGAIN), state);
        };
    }

    @Override
    public Readiness gone(Question<VpcEndpoint> question) {
        Optional<String> state;
        try {
            state = find(question, question.id()).map(VpcEndpointHandler::state);
        } catch (Ec2Exception e) {
            if (!Errors.isGone(e)) {
                throw e;
            }
            state = Optional.empty();
        }
        return state.isEmpty() || state.orElseThrow().equals("deleted")
                ? Bare.ready(question)
                : new Readiness.Pending(question.aws().pace(AGAIN), state.orElseThrow());
    }

    private static Optional<software.amazon.awssdk.services.ec2.model.VpcEndpoint> find(Request asked, String id) {
        return asked.aws().ec2().describeVpcEndpoints(request -> request.vpcEndpointIds(id)).vpcEndpoints().stream()
                .findFirst();
    }

    /** AWS writes the states sometimes with a capital and sometimes without. */
    private static String state(software.amazon.awssdk.services.ec2.model.VpcEndpoint endpoint) {
        return endpoint.stateAsString().toLowerCase(Locale.ROOT);
    }

    private static String why(software.amazon.awssdk.services.ec2.model.VpcEndpoint endpoint) {
        return endpoint.lastError() == null ? "" : ": " + endpoint.lastError().message();
    }

    private static void fail(UnsuccessfulItem item) {
        throw Ec2Exception.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(item.error().code())
                        .errorMessage(item.error().message())
                        .build())
                .message(item.resourceId() + ": " + item.error().message())
                .build();
    }

    private static List<String> without(List<String> kept, List<String> ids) {
        return ids.stream().filter(id -> !kept.contains(id)).toList();
    }
}
