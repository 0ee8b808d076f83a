package dev.landform.aws.type.routetable;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.routetable.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/**
 * Routes to internet and NAT gateways. Routes to anything else are not seen: the local one, those that an endpoint adds
 * for itself, and those to what Landform does not model.
 */
public final class RouteHandler implements Handler<Route> {

    @Override
    public ResourceType<Route> type() {
        return Route.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        for (OwnedTable owned : OwnedTable.all(sight)) {
            for (var route : owned.table().routes()) {
                if (route.destinationCidrBlock() != null
                        && (isInternetGateway(route.gatewayId()) || route.natGatewayId() != null)) {
                    found.add(observed(owned, route));
                }
            }
        }
        return found;
    }

    private static Observed observed(OwnedTable owned, software.amazon.awssdk.services.ec2.model.Route route) {
        String table = owned.table().routeTableId();
        Cidr destination = Cidr.parse(route.destinationCidrBlock());
        Route resource = Route.builder()
                .address(owned.child("route", destination.toString()))
                .routeTable(Ref.physical(table))
                .destination(destination)
                .internetGateway(Optional.ofNullable(route.gatewayId())
                        .filter(RouteHandler::isInternetGateway)
                        .map(Ref::physical))
                .natGateway(Optional.ofNullable(route.natGatewayId()).map(Ref::physical))
                .build();
        return new Observed(resource, Bare.binding(id(table, destination)), Observed.Condition.ACTIVE);
    }

    @Override
    public Receipt create(Creation<Route> creation) {
        Target target = Target.of(creation, creation.resource());
        try {
            creation.aws()
                    .ec2()
                    .createRoute(request -> request.routeTableId(target.table)
                            .destinationCidrBlock(target.destination)
                            .gatewayId(target.internetGateway)
                            .natGatewayId(target.natGateway));
        } catch (Ec2Exception e) {
            if (!Errors.code(e).equals("RouteAlreadyExists")) {
                throw e;
            }
            replace(creation, target);
        }
        return Bare.ready(id(target.table, creation.resource().destination()));
    }

    @Override
    public Receipt update(Alteration<Route> alteration) {
        replace(alteration, Target.of(alteration, alteration.resource()));
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<Route> removal) {
        Route route = removal.resource();
        Errors.unlessGone(() -> removal.aws()
                .ec2()
                .deleteRoute(request -> request.routeTableId(removal.id(route.routeTable()))
                        .destinationCidrBlock(route.destination().toString())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<Route> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<Route> question) {
        return Bare.ready(question);
    }

    private static void replace(Request asked, Target target) {
        asked.aws()
                .ec2()
                .replaceRoute(request -> request.routeTableId(target.table)
                        .destinationCidrBlock(target.destination)
                        .gatewayId(target.internetGateway)
                        .natGatewayId(target.natGateway));
    }

    private static boolean isInternetGateway(@Nullable String gateway) {
        return gateway != null && gateway.startsWith("igw-");
    }

    private static String id(String table, Cidr destination) {
        return table + "|" + destination;
    }

    /** A route in physical ids; of the two gateways the one that it does not lead to is null, as the SDK has it. */
    private record Target(
            String table,
            String destination,
            @Nullable String internetGateway,
            @Nullable String natGateway) {

        static Target of(Request asked, Route route) {
            return new Target(
                    asked.id(route.routeTable()),
                    route.destination().toString(),
                    route.internetGateway().map(asked::id).orElse(null),
                    route.natGateway().map(asked::id).orElse(null));
        }
    }
}
