package dev.landform.aws.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What has to be in an answer. The SDK takes whatever comes, and what is missing is null for it: an id that is null
 * would become part of a plan, and a state that is null would be waited for.
 *
 * <p>Listed is only what AWS always says of what Landform asks for; for everything else, that it may be missing is
 * handled where it is read.
 */
final class Essentials {

    /** The SDK's class, with the last part of its package in front, and its members by AWS's names. */
    private static final String TABLE = """
            autoscaling.AutoScalingGroup AutoScalingGroupName MinSize MaxSize DesiredCapacity
            autoscaling.DescribeAccountLimitsResponse MaxNumberOfAutoScalingGroups NumberOfAutoScalingGroups
            autoscaling.Instance InstanceId LifecycleState HealthStatus
            autoscaling.InstanceRefresh InstanceRefreshId Status
            autoscaling.ScalingPolicy PolicyName AutoScalingGroupName
            autoscaling.StartInstanceRefreshResponse InstanceRefreshId
            autoscaling.TagDescription Key ResourceId
            cloudwatchlogs.LogGroup logGroupName arn
            ec2.Address AllocationId
            ec2.AllocateAddressResponse AllocationId
            ec2.AssociateRouteTableResponse AssociationId
            ec2.AttributeBooleanValue Value
            ec2.AvailabilityZone ZoneName
            ec2.CreateInternetGatewayResponse InternetGateway
            ec2.CreateLaunchTemplateResponse LaunchTemplate
            ec2.CreateLaunchTemplateVersionResponse LaunchTemplateVersion
            ec2.CreateNatGatewayResponse NatGateway
            ec2.CreateRouteTableResponse RouteTable
            ec2.CreateSecurityGroupResponse GroupId
            ec2.CreateSubnetResponse Subnet
            ec2.CreateVpcEndpointResponse VpcEndpoint
            ec2.CreateVpcResponse Vpc
            ec2.Image ImageId
            ec2.InstanceTypeInfo InstanceType VCpuInfo ProcessorInfo
            ec2.InstanceTypeOffering InstanceType Location
            ec2.InternetGateway InternetGatewayId
            ec2.InternetGatewayAttachment VpcId State
            ec2.LaunchTemplate LaunchTemplateId LaunchTemplateName DefaultVersionNumber LatestVersionNumber
            ec2.LaunchTemplateVersion LaunchTemplateId VersionNumber
            ec2.NatGateway NatGatewayId SubnetId State
            ec2.RouteTable RouteTableId VpcId
            ec2.RouteTableAssociation RouteTableAssociationId RouteTableId
            ec2.SecurityGroup GroupId GroupName VpcId Description
            ec2.SecurityGroupRule SecurityGroupRuleId GroupId IsEgress IpProtocol FromPort ToPort
            ec2.Subnet SubnetId VpcId CidrBlock AvailabilityZone State
            ec2.Tag Key
            ec2.TagDescription ResourceId Key
            ec2.VCpuInfo DefaultVCpus
            ec2.Vpc VpcId CidrBlock State
            ec2.VpcEndpoint VpcEndpointId VpcId ServiceName State
            elasticloadbalancingv2.Limit Name Max
            elasticloadbalancingv2.Listener ListenerArn LoadBalancerArn Port Protocol
            elasticloadbalancingv2.LoadBalancer LoadBalancerArn LoadBalancerName DNSName VpcId State Scheme Type
            elasticloadbalancingv2.LoadBalancerAttribute Key
            elasticloadbalancingv2.LoadBalancerState Code
            elasticloadbalancingv2.Rule RuleArn Priority
            elasticloadbalancingv2.Tag Key
            elasticloadbalancingv2.TagDescription ResourceArn
            elasticloadbalancingv2.TargetDescription Id
            elasticloadbalancingv2.TargetGroup TargetGroupArn TargetGroupName
            elasticloadbalancingv2.TargetGroupAttribute Key
            elasticloadbalancingv2.TargetHealth State
            elasticloadbalancingv2.TargetHealthDescription Target TargetHealth
            iam.AttachedPolicy PolicyArn
            iam.CreateInstanceProfileResponse InstanceProfile
            iam.CreateRoleResponse Role
            iam.GetInstanceProfileResponse InstanceProfile
            iam.GetRoleResponse Role
            iam.InstanceProfile InstanceProfileName Arn Path
            iam.PolicyDetail PolicyName PolicyDocument
            iam.Role RoleName Arn
            iam.RoleDetail RoleName Arn AssumeRolePolicyDocument
            iam.Tag Key
            rds.CreateDbInstanceResponse DBInstance
            rds.DBInstance DBInstanceIdentifier DBInstanceStatus DBInstanceArn DBInstanceClass Engine EngineVersion
            rds.DBSubnetGroup DBSubnetGroupName
            rds.ModifyDbInstanceResponse DBInstance
            rds.Tag Key
            resourcegroupstaggingapi.ResourceTagMapping ResourceARN
            resourcegroupstaggingapi.Tag Key
            s3.Bucket Name
            s3.Tag Key
            secretsmanager.CreateSecretResponse ARN
            secretsmanager.DescribeSecretResponse ARN Name
            secretsmanager.GetRandomPasswordResponse RandomPassword
            secretsmanager.SecretListEntry ARN Name
            secretsmanager.Tag Key
            servicequotas.ServiceQuota QuotaCode Value
            ssm.GetParameterResponse Parameter
            ssm.Parameter Value
            sts.GetCallerIdentityResponse Account
            """;

    private static final Map<String, Set<String>> MEMBERS = new HashMap<>();

    static {
        TABLE.lines()
                .map(line -> List.of(line.split(" ", -1)))
                .forEach(words -> MEMBERS.put(words.get(0), Set.copyOf(words.subList(1, words.size()))));
    }

    private Essentials() {}

    /** Returns the table. */
    static Map<String, Set<String>> members() {
        return MEMBERS;
    }

    /** Returns the first thing that is missing, in words. */
    static Optional<String> missingIn(SdkPojo answer) {
        Set<String> needed = MEMBERS.getOrDefault(name(answer.getClass()), Set.of());
        for (SdkField<?> field : answer.sdkFields()) {
            Object value = field.getValueOrDefault(answer);
            boolean isMissing = value == null || (value instanceof String text && text.isBlank());
            if (isMissing && needed.contains(field.memberName())) {
                return Optional.of(answer.getClass().getSimpleName() + "." + field.memberName() + " is missing");
            }
            Optional<String> within = missingWithin(value, answer, field);
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingWithin(@Nullable Object value, SdkPojo answer, SdkField<?> field) {
        if (value instanceof SdkPojo pojo) {
            return missingIn(pojo);
        }
        if (value instanceof Collection<?> collection) {
            for (Object element : collection) {
                Optional<String> missing = element == null
                        ? Optional.of(answer.getClass().getSimpleName() + "." + field.memberName() + " has a gap")
                        : missingWithin(element, answer, field);
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns how the table names a class, for example {@code ec2.Vpc}. */
    static String name(Class<?> type) {
        String service = type.getPackageName().replaceFirst("\\.model$", "");
        return service.substring(service.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }
}
