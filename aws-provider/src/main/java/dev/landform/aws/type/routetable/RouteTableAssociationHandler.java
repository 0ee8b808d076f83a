package dev.landform.aws.type.routetable;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.routetable.RouteTableAssociation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationResponse;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationState;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode;

/** Associations of subnets with owned route tables. Moving a subnet gives the association a new id. */
public final class RouteTableAssociationHandler implements Handler<RouteTableAssociation> {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public ResourceType<RouteTableAssociation> type() {
        return RouteTableAssociation.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        for (OwnedTable owned : OwnedTable.all(sight)) {
            for (var association : owned.table().associations()) {
                if (association.subnetId() != null
                        && code(association.associationState()) != RouteTableAssociationStateCode.DISASSOCIATED) {
                    found.add(observed(owned, association));
                }
            }
        }
        return found;
    }

    private static Observed observed(
            OwnedTable owned, software.amazon.awssdk.services.ec2.model.RouteTableAssociation association) {
        RouteTableAssociation resource = RouteTableAssociation.builder()
                .address(owned.child("route-table-association", association.subnetId()))
                .subnet(Ref.physical(association.subnetId()))
                .routeTable(Ref.physical(owned.table().routeTableId()))
                .build();
        Observed.Condition condition = switch (code(association.associationState())) {
            case ASSOCIATING -> Observed.Condition.PENDING;
            case DISASSOCIATING, DISASSOCIATED -> Observed.Condition.DELETING;
            case FAILED -> Observed.Condition.FAILED;
            case ASSOCIATED, UNKNOWN_TO_SDK_VERSION -> Observed.Condition.ACTIVE;
        };
        return new Observed(resource, Bare.binding(association.routeTableAssociationId()), condition);
    }

    @Override
    public Receipt create(Creation<RouteTableAssociation> creation) {
        String subnet = creation.id(creation.resource().subnet());
        String table = creation.id(creation.resource().routeTable());
        AssociateRouteTableResponse made;
        try {
            made = creation.aws()
                    .ec2()
                    .associateRouteTable(request -> request.subnetId(subnet).routeTableId(table));
        } catch (Ec2Exception e) {
            Optional<String> standing =
                    Errors.code(e).equals("Resource.AlreadyAssociated") ? standing(creation, subnet) : Optional.empty();
            return move(creation, standing.orElseThrow(() -> e), table);
        }
        return receipt(creation, made.associationId(), made.associationState());
    }

    @Override
    public Receipt update(Alteration<RouteTableAssociation> alteration) {
        return move(
                alteration, alteration.id(), alteration.id(alteration.resource().routeTable()));
    }

    @Override
    public Receipt delete(Removal<RouteTableAssociation> removal) {
        Errors.unlessGone(
                () -> removal.aws().ec2().disassociateRouteTable(request -> request.associationId(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<RouteTableAssociation> question) {
        boolean associated = tables(question, "association.route-table-association-id", question.id()).stream()
                .filter(association -> association.routeTableAssociationId().equals(question.id()))
                .anyMatch(association ->
                        code(association.associationState()) == RouteTableAssociationStateCode.ASSOCIATED);
        return associated
                ? Bare.ready(question)
                : new Readiness.Pending(question.aws().pace(SOON), "associating");
    }

    @Override
    public Readiness gone(Question<RouteTableAssociation> question) {
        return Bare.ready(question);
    }

    /** A subnet that somebody associated with another table is moved: it belongs to the topology, and so does that. */
    private static Receipt move(Request asked, String association, String table) {
        ReplaceRouteTableAssociationResponse moved = asked.aws()
                .ec2()
                .replaceRouteTableAssociation(
                        request -> request.associationId(association).routeTableId(table));
        return receipt(asked, moved.newAssociationId(), moved.associationState());
    }

    private static Receipt receipt(Request asked, String id, @Nullable RouteTableAssociationState state) {
        return code(state) == RouteTableAssociationStateCode.ASSOCIATING
                ? Bare.pending(id, asked.aws().pace(SOON))
                : Bare.ready(id);
    }

    private static Optional<String> standing(Request asked, String subnet) {
        return tables(asked, "association.subnet-id", subnet).stream()
                .filter(association -> subnet.equals(association.subnetId()))
                .map(association -> association.routeTableAssociationId())
                .findFirst();
    }

    private static List<software.amazon.awssdk.services.ec2.model.RouteTableAssociation> tables(
            Request asked, String filter, String value) {
        return asked
                .aws()
                .ec2()
                .describeRouteTables(request -> request.filters(Ec2Tags.filter(filter, value)))
                .routeTables()
                .stream()
                .flatMap(table -> table.associations().stream())
                .toList();
    }

    private static RouteTableAssociationStateCode code(@Nullable RouteTableAssociationState state) {
        return state == null ? RouteTableAssociationStateCode.ASSOCIATED : state.state();
    }
}
