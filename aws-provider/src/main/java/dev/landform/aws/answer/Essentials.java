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
 * <p>Listed is what would go unnoticed: ids, and states that would be waited for. Of everything else, that it is missing
 * is noticed by whoever reads it.
 */
final class Essentials {

    /** The SDK's class, with the last part of its package in front, and its members by AWS's names. */
    private static final String TABLE = """
            autoscaling.AutoScalingGroup AutoScalingGroupName
            autoscaling.StartInstanceRefreshResponse InstanceRefreshId
            cloudwatchlogs.LogGroup logGroupName
            ec2.Address AllocationId
            ec2.AllocateAddressResponse AllocationId
            ec2.AssociateRouteTableResponse AssociationId
            ec2.AvailabilityZone ZoneName
            ec2.CreateSecurityGroupResponse GroupId
            ec2.InstanceTypeInfo InstanceType
            ec2.InstanceTypeOffering InstanceType Location
            ec2.InternetGateway InternetGatewayId
            ec2.LaunchTemplate LaunchTemplateId DefaultVersionNumber LatestVersionNumber
            ec2.LaunchTemplateVersion LaunchTemplateId VersionNumber
            ec2.NatGateway NatGatewayId
            ec2.RouteTable RouteTableId
            ec2.RouteTableAssociation RouteTableAssociationId
            ec2.SecurityGroup GroupId
            ec2.SecurityGroupRule SecurityGroupRuleId
            ec2.Subnet SubnetId State AvailabilityZone
            ec2.Tag Key
            ec2.TagDescription ResourceId Key
            ec2.Vpc VpcId CidrBlock State
            ec2.VpcEndpoint VpcEndpointId
            elasticloadbalancingv2.Limit Name
            elasticloadbalancingv2.Listener ListenerArn
            elasticloadbalancingv2.LoadBalancer LoadBalancerArn
            elasticloadbalancingv2.LoadBalancerAttribute Key
            elasticloadbalancingv2.Rule RuleArn
            elasticloadbalancingv2.Tag Key
            elasticloadbalancingv2.TagDescription ResourceArn
            elasticloadbalancingv2.TargetGroup TargetGroupArn
            elasticloadbalancingv2.TargetGroupAttribute Key
            iam.AttachedPolicy PolicyArn
            iam.InstanceProfile InstanceProfileName
            iam.Role RoleName
            iam.RoleDetail RoleName
            iam.Tag Key
            rds.DBInstance DBInstanceIdentifier DBInstanceStatus
            rds.DBSubnetGroup DBSubnetGroupName
            rds.Tag Key
            resourcegroupstaggingapi.ResourceTagMapping ResourceARN
            resourcegroupstaggingapi.Tag Key
            s3.Bucket Name
            s3.Tag Key
            secretsmanager.CreateSecretResponse ARN
            secretsmanager.DescribeSecretResponse ARN
            secretsmanager.GetRandomPasswordResponse RandomPassword
            secretsmanager.SecretListEntry ARN
            secretsmanager.Tag Key
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
