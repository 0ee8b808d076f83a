package dev.landform.aws;

import dev.landform.aws.handler.Handler;
import dev.landform.aws.type.autoscaling.AutoScalingGroupHandler;
import dev.landform.aws.type.autoscaling.ScalingPolicyHandler;
import dev.landform.aws.type.bucket.BucketHandler;
import dev.landform.aws.type.database.DbInstanceHandler;
import dev.landform.aws.type.database.DbSubnetGroupHandler;
import dev.landform.aws.type.elasticip.ElasticIpHandler;
import dev.landform.aws.type.instanceprofile.InstanceProfileHandler;
import dev.landform.aws.type.internetgateway.InternetGatewayHandler;
import dev.landform.aws.type.launchtemplate.LaunchTemplateHandler;
import dev.landform.aws.type.listener.ListenerHandler;
import dev.landform.aws.type.listener.ListenerRuleHandler;
import dev.landform.aws.type.loadbalancer.LoadBalancerHandler;
import dev.landform.aws.type.loggroup.LogGroupHandler;
import dev.landform.aws.type.natgateway.NatGatewayHandler;
import dev.landform.aws.type.role.RoleHandler;
import dev.landform.aws.type.role.RolePolicyAttachmentHandler;
import dev.landform.aws.type.role.RolePolicyHandler;
import dev.landform.aws.type.routetable.RouteHandler;
import dev.landform.aws.type.routetable.RouteTableAssociationHandler;
import dev.landform.aws.type.routetable.RouteTableHandler;
import dev.landform.aws.type.secret.SecretAttachmentHandler;
import dev.landform.aws.type.secret.SecretHandler;
import dev.landform.aws.type.securitygroup.SecurityGroupHandler;
import dev.landform.aws.type.securitygroup.SecurityGroupRuleHandler;
import dev.landform.aws.type.subnet.SubnetHandler;
import dev.landform.aws.type.targetgroup.TargetGroupHandler;
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
            new SecurityGroupRuleHandler(),
            new RoleHandler(),
            new RolePolicyAttachmentHandler(),
            new RolePolicyHandler(),
            new InstanceProfileHandler(),
            new LaunchTemplateHandler(),
            new LoadBalancerHandler(),
            new TargetGroupHandler(),
            new ListenerHandler(),
            new ListenerRuleHandler(),
            new AutoScalingGroupHandler(),
            new ScalingPolicyHandler(),
            new DbSubnetGroupHandler(),
            new DbInstanceHandler(),
            new SecretHandler(),
            new SecretAttachmentHandler(),
            new BucketHandler(),
            new LogGroupHandler());

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
