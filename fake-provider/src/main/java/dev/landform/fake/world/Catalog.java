package dev.landform.fake.world;

import dev.landform.resource.ResourceType;
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
import java.util.SortedMap;
import java.util.TreeMap;

/** What AWS calls things, type by type: plain data. Quotas are AWS's defaults. */
final class Catalog {

    private static final String ELB = "arn:aws:elasticloadbalancing:{region}:{account}:";
    private static final String RDS = "arn:aws:rds:{region}:{account}:";
    private static final String SCALING = "arn:aws:autoscaling:{region}:{account}:scalingPolicy:{hex16}:{key}";
    private static final String SECRETS = "arn:aws:secretsmanager:{region}:{account}:secret:";
    private static final String TABLES = "DescribeRouteTables";
    private static final String IAM = "GetAccountAuthorizationDetails";
    private static final SortedMap<String, TypeSpec> SPECS = new TreeMap<>();

    static {
        List.of(network(), security(), access(), serving(), storage())
                .forEach(specs -> specs.forEach(spec -> SPECS.put(spec.type(), spec)));
    }

    private Catalog() {}

    static TypeSpec of(ResourceType<?> type) {
        TypeSpec spec = SPECS.get(type.name());
        return spec != null ? spec : TypeSpec.generic(type);
    }

    private static List<TypeSpec> network() {
        return List.of(
                TypeSpec.of(Vpc.TYPE, "vpc-{hex}", "CreateVpc", "DescribeVpcs", "ModifyVpcAttribute", "DeleteVpc")
                        .codes("InvalidVpcID.NotFound", "InvalidVpc.Conflict", "DependencyViolation")
                        .quota(5, "VpcLimitExceeded"),
                TypeSpec.of(
                                Subnet.TYPE,
                                "subnet-{hex}",
                                "CreateSubnet",
                                "DescribeSubnets",
                                "ModifySubnetAttribute",
                                "DeleteSubnet")
                        .codes("InvalidSubnetID.NotFound", "InvalidSubnet.Conflict", "DependencyViolation")
                        .quotaPer("vpc", 200, "SubnetLimitExceeded"),
                TypeSpec.of(
                                InternetGateway.TYPE,
                                "igw-{hex}",
                                "CreateInternetGateway",
                                "DescribeInternetGateways",
                                "CreateTags",
                                "DeleteInternetGateway")
                        .codes("InvalidInternetGatewayID.NotFound", "Resource.AlreadyAssociated", "DependencyViolation")
                        .quota(5, "InternetGatewayLimitExceeded"),
                TypeSpec.of(
                                ElasticIp.TYPE,
                                "eipalloc-{hex}",
                                "AllocateAddress",
                                "DescribeAddresses",
                                "CreateTags",
                                "ReleaseAddress")
                        .codes("InvalidAllocationID.NotFound", "InvalidAddress", "InvalidIPAddress.InUse")
                        .quota(5, "AddressLimitExceeded"),
                TypeSpec.of(
                                NatGateway.TYPE,
                                "nat-{hex}",
                                "CreateNatGateway",
                                "DescribeNatGateways",
                                "CreateTags",
                                "DeleteNatGateway")
                        .codes("NatGatewayNotFound", "Resource.AlreadyAssociated", "DependencyViolation")
                        .quota(5, "NatGatewayLimitExceeded"),
                TypeSpec.of(RouteTable.TYPE, "rtb-{hex}", "CreateRouteTable", TABLES, "CreateTags", "DeleteRouteTable")
                        .codes("InvalidRouteTableID.NotFound", "InvalidRouteTable", "DependencyViolation")
                        .quotaPer("vpc", 200, "RouteTableLimitExceeded"),
                TypeSpec.of(Route.TYPE, "{key}", "CreateRoute", TABLES, "ReplaceRoute", "DeleteRoute")
                        .codes("InvalidRoute.NotFound", "RouteAlreadyExists", "DependencyViolation")
                        .quotaPer("routeTable", 50, "RouteLimitExceeded"),
                TypeSpec.of(
                                RouteTableAssociation.TYPE,
                                "rtbassoc-{hex}",
                                "AssociateRouteTable",
                                TABLES,
                                "ReplaceRouteTableAssociation",
                                "DisassociateRouteTable")
                        .codes("InvalidAssociationID.NotFound", "Resource.AlreadyAssociated", "DependencyViolation"),
                TypeSpec.of(
                                VpcEndpoint.TYPE,
                                "vpce-{hex}",
                                "CreateVpcEndpoint",
                                "DescribeVpcEndpoints",
                                "ModifyVpcEndpoint",
                                "DeleteVpcEndpoints")
                        .codes("InvalidVpcEndpointId.NotFound", "RouteAlreadyExists", "DependencyViolation")
                        .quota(20, "VpcEndpointLimitExceeded"));
    }

    private static List<TypeSpec> security() {
        return List.of(
                TypeSpec.of(
                                SecurityGroup.TYPE,
                                "sg-{hex}",
                                "CreateSecurityGroup",
                                "DescribeSecurityGroups",
                                "CreateTags",
                                "DeleteSecurityGroup")
                        .codes("InvalidGroup.NotFound", "InvalidGroup.Duplicate", "DependencyViolation")
                        .quota(2500, "SecurityGroupLimitExceeded"),
                TypeSpec.of(
                                SecurityGroupRule.TYPE,
                                "sgr-{hex}",
                                "AuthorizeSecurityGroupIngress",
                                "DescribeSecurityGroupRules",
                                "ModifySecurityGroupRules",
                                "RevokeSecurityGroupIngress")
                        .codes(
                                "InvalidSecurityGroupRuleId.NotFound",
                                "InvalidPermission.Duplicate",
                                "DependencyViolation")
                        .quotaPer("group", 60, "RulesPerSecurityGroupLimitExceeded"));
    }

    private static List<TypeSpec> access() {
        return List.of(
                TypeSpec.of(Role.TYPE, "{name}", "CreateRole", IAM, "UpdateAssumeRolePolicy", "DeleteRole")
                        .codes("NoSuchEntity", "EntityAlreadyExists", "DeleteConflict")
                        .quota(1000, "LimitExceeded")
                        .output("arn", "arn:aws:iam::{account}:role/{name}"),
                TypeSpec.of(
                                RolePolicyAttachment.TYPE,
                                "{key}",
                                "AttachRolePolicy",
                                IAM,
                                "AttachRolePolicy",
                                "DetachRolePolicy")
                        .codes("NoSuchEntity", "EntityAlreadyExists", "DeleteConflict")
                        .quotaPer("role", 10, "LimitExceeded")
                        .upserting(),
                TypeSpec.of(RolePolicy.TYPE, "{key}", "PutRolePolicy", IAM, "PutRolePolicy", "DeleteRolePolicy")
                        .codes("NoSuchEntity", "EntityAlreadyExists", "DeleteConflict")
                        .upserting(),
                TypeSpec.of(
                                InstanceProfile.TYPE,
                                "{name}",
                                "CreateInstanceProfile",
                                IAM,
                                "AddRoleToInstanceProfile",
                                "DeleteInstanceProfile")
                        .codes("NoSuchEntity", "EntityAlreadyExists", "DeleteConflict")
                        .quota(1000, "LimitExceeded")
                        .output("arn", "arn:aws:iam::{account}:instance-profile/{name}"),
                TypeSpec.of(
                                Secret.TYPE,
                                SECRETS + "{name}-{six}",
                                "CreateSecret",
                                "ListSecrets",
                                "UpdateSecret",
                                "DeleteSecret")
                        .codes("ResourceNotFoundException", "ResourceExistsException", "InvalidRequestException")
                        .quota(500_000, "LimitExceededException")
                        .output("arn", "{id}"),
                TypeSpec.of(
                                SecretAttachment.TYPE,
                                "{key}",
                                "PutSecretValue",
                                "ListSecrets",
                                "PutSecretValue",
                                "PutSecretValue")
                        .codes("ResourceNotFoundException", "ResourceExistsException", "InvalidRequestException")
                        .upserting());
    }

    private static List<TypeSpec> serving() {
        return List.of(
                TypeSpec.of(
                                LaunchTemplate.TYPE,
                                "lt-{hex}",
                                "CreateLaunchTemplate",
                                "DescribeLaunchTemplateVersions",
                                "CreateLaunchTemplateVersion",
                                "DeleteLaunchTemplate")
                        .codes(
                                "InvalidLaunchTemplateId.NotFound",
                                "InvalidLaunchTemplateName.AlreadyExistsException",
                                "DependencyViolation")
                        .quota(5000, "LaunchTemplateLimitExceeded"),
                TypeSpec.of(
                                LoadBalancer.TYPE,
                                ELB + "loadbalancer/app/{name}/{hex16}",
                                "CreateLoadBalancer",
                                "DescribeLoadBalancers",
                                "ModifyLoadBalancerAttributes",
                                "DeleteLoadBalancer")
                        .codes("LoadBalancerNotFound", "DuplicateLoadBalancerName", "ResourceInUse")
                        .quota(50, "TooManyLoadBalancers")
                        .output("arn", "{id}")
                        .output("dnsName", "{name}-{six}.{region}.elb.amazonaws.com"),
                TypeSpec.of(
                                TargetGroup.TYPE,
                                ELB + "targetgroup/{name}/{hex16}",
                                "CreateTargetGroup",
                                "DescribeTargetGroups",
                                "ModifyTargetGroup",
                                "DeleteTargetGroup")
                        .codes("TargetGroupNotFound", "DuplicateTargetGroupName", "ResourceInUse")
                        .quota(3000, "TooManyTargetGroups")
                        .output("arn", "{id}"),
                TypeSpec.of(
                                Listener.TYPE,
                                ELB + "listener/{below}/{hex16}",
                                "CreateListener",
                                "DescribeListeners",
                                "ModifyListener",
                                "DeleteListener")
                        .codes("ListenerNotFound", "DuplicateListener", "ResourceInUse")
                        .quotaPer("loadBalancer", 50, "TooManyListeners"),
                TypeSpec.of(
                                ListenerRule.TYPE,
                                ELB + "listener-rule/{below}/{hex16}",
                                "CreateRule",
                                "DescribeRules",
                                "ModifyRule",
                                "DeleteRule")
                        .codes("RuleNotFound", "PriorityInUse", "ResourceInUse")
                        .quota(100, "TooManyRules"),
                TypeSpec.of(
                                AutoScalingGroup.TYPE,
                                "{name}",
                                "CreateAutoScalingGroup",
                                "DescribeAutoScalingGroups",
                                "UpdateAutoScalingGroup",
                                "DeleteAutoScalingGroup")
                        .codes("ValidationError", "AlreadyExists", "ResourceInUse")
                        .quota(500, "LimitExceeded"),
                TypeSpec.of(
                                ScalingPolicy.TYPE,
                                SCALING,
                                "PutScalingPolicy",
                                "DescribePolicies",
                                "PutScalingPolicy",
                                "DeletePolicy")
                        .codes("ValidationError", "AlreadyExists", "ResourceInUse")
                        .quotaPer("group", 50, "LimitExceeded")
                        .upserting());
    }

    private static List<TypeSpec> storage() {
        return List.of(
                TypeSpec.of(
                                DbSubnetGroup.TYPE,
                                "{name}",
                                "CreateDBSubnetGroup",
                                "DescribeDBSubnetGroups",
                                "ModifyDBSubnetGroup",
                                "DeleteDBSubnetGroup")
                        .codes(
                                "DBSubnetGroupNotFoundFault",
                                "DBSubnetGroupAlreadyExists",
                                "InvalidDBSubnetGroupStateFault")
                        .quota(50, "DBSubnetGroupQuotaExceeded"),
                TypeSpec.of(
                                DbInstance.TYPE,
                                RDS + "db:{name}",
                                "CreateDBInstance",
                                "DescribeDBInstances",
                                "ModifyDBInstance",
                                "DeleteDBInstance")
                        .codes("DBInstanceNotFound", "DBInstanceAlreadyExists", "InvalidDBInstanceState")
                        .quota(40, "InstanceQuotaExceeded")
                        .output("arn", "{id}")
                        .output("endpoint", "{name}.c{six}.{region}.rds.amazonaws.com"),
                TypeSpec.of(Bucket.TYPE, "{name}", "CreateBucket", "ListBuckets", "PutBucketVersioning", "DeleteBucket")
                        .codes("NoSuchBucket", "BucketAlreadyOwnedByYou", "BucketNotEmpty")
                        .quota(100, "TooManyBuckets")
                        .output("name", "{name}"),
                TypeSpec.of(
                                LogGroup.TYPE,
                                "{name}",
                                "CreateLogGroup",
                                "ListLogGroups",
                                "PutRetentionPolicy",
                                "DeleteLogGroup")
                        .codes(
                                "ResourceNotFoundException",
                                "ResourceAlreadyExistsException",
                                "OperationAbortedException")
                        .quota(1_000_000, "LimitExceededException"));
    }
}
