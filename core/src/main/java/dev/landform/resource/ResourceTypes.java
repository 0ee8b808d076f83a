package dev.landform.resource;

import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.loggroup.LogGroup;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.List;

/** The types that Landform knows: a plain list, so that nothing is found by scanning. */
public final class ResourceTypes {

    private static final List<ResourceType<?>> ALL = List.of(
            Vpc.TYPE,
            Subnet.TYPE,
            InternetGateway.TYPE,
            ElasticIp.TYPE,
            NatGateway.TYPE,
            RouteTable.TYPE,
            Route.TYPE,
            RouteTableAssociation.TYPE,
            VpcEndpoint.TYPE,
            SecurityGroup.TYPE,
            SecurityGroupRule.TYPE,
            Role.TYPE,
            RolePolicyAttachment.TYPE,
            RolePolicy.TYPE,
            InstanceProfile.TYPE,
            LaunchTemplate.TYPE,
            LoadBalancer.TYPE,
            TargetGroup.TYPE,
            Listener.TYPE,
            ListenerRule.TYPE,
            AutoScalingGroup.TYPE,
            ScalingPolicy.TYPE,
            DbSubnetGroup.TYPE,
            Secret.TYPE,
            DbInstance.TYPE,
            SecretAttachment.TYPE,
            Bucket.TYPE,
            LogGroup.TYPE);

    private ResourceTypes() {}

    /** Returns every type, those that others refer to first. */
    public static List<ResourceType<?>> all() {
        return ALL;
    }
}
