package dev.landform.aws.type.routetable;

import static software.amazon.awssdk.services.ec2.model.ResourceType.ROUTE_TABLE;

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
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Tokens;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.routetable.RouteTable;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Route tables, without what is in them. */
public final class RouteTableHandler implements Handler<RouteTable> {

    @Override
    public ResourceType<RouteTable> type() {
        return RouteTable.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return OwnedTable.all(sight).stream().map(RouteTableHandler::observed).toList();
    }

    private static Observed observed(OwnedTable owned) {
        RouteTable resource = RouteTable.builder()
                .address(owned.address())
                .vpc(Ref.physical(owned.table().vpcId()))
                .tags(Ownership.usersOwn(owned.tags()))
                .build();
        return new Observed(resource, Bare.binding(owned.table().routeTableId()), Observed.Condition.ACTIVE);
    }

    @Override
    public Receipt create(Creation<RouteTable> creation) {
        Ec2Client ec2 = creation.aws().ec2();
        String id = Tokens.create(
                creation,
                token -> ec2.createRouteTable(request -> request.vpcId(
                                        creation.id(creation.resource().vpc()))
                                .clientToken(token)
                                .tagSpecifications(Ec2Tags.specification(ROUTE_TABLE, creation)))
                        .routeTable()
                        .routeTableId(),
                made -> made,
                made -> Fate.of(
                        () -> ec2.describeRouteTables(request -> request.routeTableIds(made)).routeTables().stream()
                                .findFirst()
                                .map(found -> Fate.ALIVE)));
        return Bare.ready(id);
    }

    @Override
    public Receipt update(Alteration<RouteTable> alteration) {
        Ec2Tags.update(
                alteration.aws().ec2(),
                alteration.id(),
                alteration.before().tags(),
                alteration.resource().tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<RouteTable> removal) {
        Errors.unlessGone(() -> removal.aws().ec2().deleteRouteTable(request -> request.routeTableId(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<RouteTable> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<RouteTable> question) {
        return Bare.ready(question);
    }
}
