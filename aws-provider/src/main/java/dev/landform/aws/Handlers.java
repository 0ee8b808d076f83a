package dev.landform.aws;

import dev.landform.aws.handler.Handler;
import dev.landform.aws.type.elasticip.ElasticIpHandler;
import dev.landform.aws.type.internetgateway.InternetGatewayHandler;
import dev.landform.aws.type.natgateway.NatGatewayHandler;
import dev.landform.aws.type.routetable.RouteHandler;
import dev.landform.aws.type.routetable.RouteTableAssociationHandler;
import dev.landform.aws.type.routetable.RouteTableHandler;
import dev.landform.aws.type.securitygroup.SecurityGroupHandler;
import dev.landform.aws.type.securitygroup.SecurityGroupRuleHandler;
import dev.landform.aws.type.subnet.SubnetHandler;
import dev.landform.aws.type.vpc.VpcHandler;
import dev.landform.aws.type.vpcendpoint.VpcEndpointHandler;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The handler of each type: a plain list, so that nothing is found by scanning. */
final class Handlers {

    static final List<Handler<?>> ALL = List.of(
            new VpcHandler(),
            new SubnetHandler(),
            new InternetGatewayHandler(),
            new ElasticIpHandler(),
            new NatGatewayHandler(),
            new RouteTableHandler(),
            new RouteHandler(),
            new RouteTableAssociationHandler(),
            new VpcEndpointHandler(),
            new SecurityGroupHandler(),
            new SecurityGroupRuleHandler());

    private static final Map<ResourceType<?>, Handler<?>> BY_TYPE = new LinkedHashMap<>();

    static {
        ALL.forEach(handler -> BY_TYPE.put(handler.type(), handler));
    }

    private Handlers() {}

    /**
     * Returns the handler of a type.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // each handler is filed under its own type
    static <R extends Resource> Handler<R> of(ResourceType<R> type) {
        Handler<?> handler = BY_TYPE.get(type);
        if (handler == null) {
            throw new IllegalArgumentException("the AWS provider knows no " + type);
        }
        return (Handler<R>) handler;
    }
}
