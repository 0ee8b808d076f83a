package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.role.Role;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import java.util.Optional;

/**
 * What launch templates, Auto Scaling groups and their policies take: Service Authorization Reference, Amazon EC2 and
 * Amazon EC2 Auto Scaling.
 */
final class MachineAsks {

    private MachineAsks() {}

    /** What an image's name means now is a public parameter of AWS; what it is made for, EC2 says. */
    static final class OfTemplate extends Ec2Asks<LaunchTemplate> {
        static final String PARAMETERS = "arn:{partition}:ssm:{region}::parameter/aws/service/*";

        OfTemplate() {
            super("CreateLaunchTemplate", "DeleteLaunchTemplate");
        }

        @Override
        public void create(LaunchTemplate wanted, Asking ask) {
            super.create(wanted, ask);
            image(wanted, ask);
        }

        @Override
        public void update(LaunchTemplate before, LaunchTemplate wanted, Update step, Asking ask) {
            ask.self("ec2:CreateLaunchTemplateVersion", "ec2:ModifyLaunchTemplate");
            if (Asks.changes(step, "image")) {
                image(wanted, ask);
                ask.self("ec2:CreateTags");
            } else {
                ask.any("ec2:DescribeImages");
            }
            super.update(before, wanted, step, ask);
        }

        private static void image(LaunchTemplate wanted, Asking ask) {
            if (!wanted.image().isById()) {
                ask.named("ssm:GetParameter", PARAMETERS);
            }
            ask.any("ec2:DescribeImages");
        }
    }

    /**
     * To use a launch template, the caller has to be allowed all that launching from it takes: Amazon EC2 Auto Scaling
     * User Guide, "Launch template support".
     */
    static final class OfGroup implements Asks<AutoScalingGroup> {
        private static final String RUN = "ec2:RunInstances";

        @Override
        public void create(AutoScalingGroup wanted, Asking ask) {
            ask.created("autoscaling:CreateAutoScalingGroup");
            ask.implied().created("autoscaling:CreateOrUpdateTags");
            launch(wanted, ask);
            ServiceLinkedRole.AUTO_SCALING.make(ask);
        }

        @Override
        public void ready(AutoScalingGroup wanted, Asking ask) {
            ask.any("autoscaling:DescribeScalingActivities");
            if (!wanted.targetGroups().isEmpty()) {
                ask.any("elasticloadbalancing:DescribeTargetHealth");
            }
        }

        @Override
        public void update(AutoScalingGroup before, AutoScalingGroup wanted, Update step, Asking ask) {
            if (!before.targetGroups().isEmpty() || !wanted.targetGroups().isEmpty()) {
                targets(before, wanted, step, ask);
            }
            if (Asks.changes(step, "subnets", "targetGroups", "min", "max", "healthCheckGrace", "warmup")) {
                ask.self("autoscaling:UpdateAutoScalingGroup");
            }
            ask.tags(before.tags(), wanted.tags(), "autoscaling:CreateOrUpdateTags", "autoscaling:DeleteTags");
            if (Asks.changes(step, "launchTemplate", "launchTemplateVersion")) {
                ask.self("autoscaling:StartInstanceRefresh").any("autoscaling:DescribeInstanceRefreshes");
                ask.recovering().self("autoscaling:CancelInstanceRefresh");
                launch(wanted, ask);
                ready(wanted, ask);
            }
        }

        private void targets(AutoScalingGroup before, AutoScalingGroup wanted, Update step, Asking ask) {
            if (Asks.changes(step, "targetGroups")) {
                if (!wanted.targetGroups().isEmpty()) {
                    ask.self("autoscaling:AttachLoadBalancerTargetGroups");
                }
                if (!before.targetGroups().isEmpty()) {
                    ask.self("autoscaling:DetachLoadBalancerTargetGroups");
                }
                ready(wanted, ask);
            }
        }

        @Override
        public void delete(AutoScalingGroup found, Delete step, Asking ask) {
            ask.self("autoscaling:UpdateAutoScalingGroup", "autoscaling:DeleteAutoScalingGroup");
            ask.recovering().self("autoscaling:SetInstanceProtection");
        }

        private static void launch(AutoScalingGroup group, Asking ask) {
            Asking implied = ask.implied();
            implied.on(RUN, LaunchTemplate.TYPE, group.launchTemplate()).on(RUN, Subnet.TYPE, group.subnets());
            implied.named(RUN, "arn:{partition}:ec2:{region}::image/*")
                    .named(RUN, Arns.EC2 + "instance/*")
                    .named(RUN, Arns.EC2 + "network-interface/*")
                    .named(RUN, Arns.EC2 + "volume/*");
            Ec2Asks.launching(ask)
                    .named("ec2:CreateTags", Arns.EC2 + "instance/*")
                    .named("ec2:CreateTags", Arns.EC2 + "volume/*");
            Optional<LaunchTemplate> template = ask.find(LaunchTemplate.TYPE, group.launchTemplate());
            template.ifPresent(known -> implied.on(RUN, SecurityGroup.TYPE, known.securityGroups()));
            Asking passing = implied.with(IdentityAsks.TO_SERVICE, "ec2.amazonaws.com");
            template.flatMap(known -> ask.find(InstanceProfile.TYPE, known.instanceProfile()))
                    .ifPresentOrElse(
                            profile -> passing.on(IdentityAsks.PASS_ROLE, Role.TYPE, profile.role()),
                            () -> passing.named(IdentityAsks.PASS_ROLE, Arns.IAM + "role{path}*"));
        }
    }

    /** AWS checks policies on their group. */
    static final class OfScalingPolicy implements Asks<ScalingPolicy> {
        @Override
        public void create(ScalingPolicy wanted, Asking ask) {
            ask.on("autoscaling:PutScalingPolicy", AutoScalingGroup.TYPE, wanted.group());
        }

        @Override
        public void update(ScalingPolicy before, ScalingPolicy wanted, Update step, Asking ask) {
            create(wanted, ask);
        }

        @Override
        public void delete(ScalingPolicy found, Delete step, Asking ask) {
            ask.on("autoscaling:DeletePolicy", AutoScalingGroup.TYPE, found.group());
        }
    }
}
