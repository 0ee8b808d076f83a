package dev.landform.permission;

import dev.landform.preflight.Name;
import dev.landform.preflight.Questions;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.role.Role;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which actions a plan's questions to its region take, beside those that observing takes anyway. */
final class Inquiring {

    private final Questions questions;
    private final List<Demand> demands = new ArrayList<>();

    private Inquiring(Questions questions) {
        this.questions = questions;
    }

    static List<Demand> demands(Questions questions) {
        Inquiring inquiring = new Inquiring(questions);
        inquiring.machines();
        inquiring.quotas();
        inquiring.names();
        return inquiring.demands;
    }

    private void machines() {
        if (!questions.instanceTypes().isEmpty()) {
            any("ec2:DescribeInstanceTypes");
        }
        if (!questions.images().isEmpty()) {
            any("ec2:DescribeImages");
        }
        if (questions.images().values().stream().anyMatch(image -> !image.isById())) {
            add("ssm:GetParameter", new Target.Named(MachineAsks.OfTemplate.PARAMETERS), Occasion.EVERY_RUN);
        }
        if (!questions.engines().isEmpty()) {
            any("rds:DescribeOrderableDBInstanceOptions");
        }
    }

    /** What no account has changed is among the defaults only. */
    private void quotas() {
        boolean ofServices = needs(Vpc.TYPE, InternetGateway.TYPE, ElasticIp.TYPE)
                || questions.needs().stream().anyMatch(need -> need.isOf(SecurityGroupRule.TYPE, "group"))
                || !questions.launches().isEmpty();
        if (ofServices) {
            any("servicequotas:ListServiceQuotas", "servicequotas:ListAWSDefaultServiceQuotas");
        }
        if (!questions.launches().isEmpty()) {
            any("ec2:DescribeInstances");
        }
        if (needs(LoadBalancer.TYPE, TargetGroup.TYPE)) {
            any("elasticloadbalancing:DescribeAccountLimits");
        }
        if (needs(AutoScalingGroup.TYPE)) {
            any("autoscaling:DescribeAccountLimits");
        }
        if (needs(Role.TYPE, InstanceProfile.TYPE)) {
            any("iam:GetAccountSummary");
        }
        if (needs(DbInstance.TYPE, DbSubnetGroup.TYPE)) {
            any("rds:DescribeAccountAttributes");
        }
    }

    private boolean needs(ResourceType<?>... types) {
        return questions.needs().stream().anyMatch(need -> Stream.of(types).anyMatch(type -> need.isOf(type)));
    }

    /** Lists tell which names are taken; whose they are is only asked of those that are. */
    private void names() {
        for (Name name : questions.names()) {
            Target.Existing holder = new Target.Existing(name.type(), Ref.to(name.address()));
            if (name.type().equals(Role.TYPE)) {
                any("iam:ListRoles");
                add("iam:ListRoleTags", new Target.Named(Arns.IAM + "role/" + wherever(name)), Occasion.RECOVERY);
            } else if (name.type().equals(InstanceProfile.TYPE)) {
                add(
                        "iam:GetInstanceProfile",
                        new Target.Named(Arns.IAM + "instance-profile/" + wherever(name)),
                        Occasion.RECOVERY);
            } else if (name.type().equals(Bucket.TYPE)) {
                add("s3:ListBucket", holder, Occasion.EVERY_RUN);
            }
        }
    }

    /** Whatever the path of the one that holds the name. */
    private static String wherever(Name name) {
        return "*" + name.text();
    }

    private void any(String... actions) {
        for (String action : actions) {
            add(action, new Target.Anything(), Occasion.EVERY_RUN);
        }
    }

    private void add(String action, Target target, Occasion occasion) {
        demands.add(new Demand(action, target, occasion));
    }
}
