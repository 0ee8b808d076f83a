package dev.landform.aws.type.compute;

import dev.landform.aws.AwsWorld;
import dev.landform.execute.Outcome;
import dev.landform.model.Images;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.Zone;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.role.Role;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.HealthCheck;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One service behind a load balancer, with all that stands below it. */
final class Fleet {

    static final String TOPOLOGY = "fleet";

    static final Vpc VPC = Vpc.builder()
            .address(Address.of("network/vpc"))
            .cidr(Cidr.parse("10.8.0.0/16"))
            .dnsSupport(true)
            .dnsHostnames(true)
            .tags(Tags.none())
            .build();

    static final Subnet A = subnet("a", 1);
    static final Subnet C = subnet("c", 2);

    static final SecurityGroup OPEN = SecurityGroup.builder()
            .address(Address.of("service/web/security-group"))
            .vpc(Ref.to(VPC.address()))
            .description("web")
            .openEgress(true)
            .tags(Tags.none())
            .build();

    static final Role ROLE = Role.builder()
            .address(Address.of("service/web/role"))
            .trustedService("ec2.amazonaws.com")
            .tags(Tags.none())
            .build();

    static final InstanceProfile PROFILE = InstanceProfile.builder()
            .address(Address.of("service/web/instance-profile"))
            .role(Ref.to(ROLE.address()))
            .tags(Tags.none())
            .build();

    static final LaunchTemplate TEMPLATE = LaunchTemplate.builder()
            .address(Address.of("service/web/launch-template"))
            .image(Images.amazonLinux2023())
            .instanceType("t3.micro")
            .instanceProfile(Ref.to(PROFILE.address()))
            .securityGroups(Refs.to(OPEN.address()))
            .userData(Text.of("#!/bin/sh\necho hello, wörld\n"))
            .volumeGib(16)
            .detailedMonitoring(true)
            .metadataHops(2)
            .tags(Tags.of("Name", "web"))
            .build();

    static final LoadBalancer BALANCER = LoadBalancer.builder()
            .address(Address.of("load-balancer"))
            .vpc(Ref.to(VPC.address()))
            .subnets(Refs.to(List.of(A.address(), C.address())))
            .securityGroups(Refs.to(OPEN.address()))
            .deletionProtection(true)
            .idleTimeout(Duration.ofSeconds(75))
            .tags(Tags.of("Name", "web"))
            .build();

    static final TargetGroup TARGETS = TargetGroup.builder()
            .address(Address.of("service/web/target-group"))
            .vpc(Ref.to(VPC.address()))
            .port(8080)
            .healthCheck(HealthCheck.of("/health"))
            .deregistrationDelay(Duration.ofSeconds(30))
            .tags(Tags.of("Name", "web"))
            .build();

    static final Listener LISTENER = Listener.builder()
            .address(Address.of("load-balancer/listener/80"))
            .loadBalancer(Ref.to(BALANCER.address()))
            .port(80)
            .certificateArn(Optional.empty())
            .redirectToHttps(false)
            .forward(Optional.empty())
            .tags(Tags.of("Name", "web"))
            .build();

    static final ListenerRule RULE = ListenerRule.builder()
            .address(Address.of("service/web/path/web"))
            .listener(Ref.to(LISTENER.address()))
            .priority(100)
            .paths(List.of("/web/*"))
            .forward(Ref.to(TARGETS.address()))
            .tags(Tags.of("Name", "web"))
            .build();

    static final AutoScalingGroup GROUP = AutoScalingGroup.builder()
            .address(Address.of("service/web/auto-scaling-group"))
            .vpc(Ref.to(VPC.address()))
            .launchTemplate(Ref.to(TEMPLATE.address()))
            .launchTemplateVersion(Text.output(TEMPLATE.address(), "version"))
            .subnets(Refs.to(List.of(A.address(), C.address())))
            .targetGroups(Refs.to(TARGETS.address()))
            .min(1)
            .desired(2)
            .max(4)
            .healthCheckGrace(Duration.ofMinutes(5))
            .warmup(Duration.ofSeconds(90))
            .healthyPercent(100)
            .tags(Tags.of("Name", "web").and("landform:service", "web"))
            .build();

    static final ScalingPolicy CPU =
            policy("cpu", Metric.CPU, 60).withLoadBalancer(Optional.empty()).withTargetGroup(Optional.empty());

    static final ScalingPolicy REQUESTS = policy("requests", Metric.REQUESTS, 600);

    private Fleet() {}

    static ResourceGraph graph() {
        ResourceGraph.Builder builder = ResourceGraph.builder(TOPOLOGY, AwsWorld.REGION);
        List.<Resource>of(
                        VPC, A, C, OPEN, ROLE, PROFILE, TEMPLATE, BALANCER, TARGETS, LISTENER, RULE, GROUP, CPU,
                        REQUESTS)
                .forEach(builder::add);
        return builder.build();
    }

    /** Applies a graph and expects it to work, and to be found unchanged. */
    static Plan apply(AwsWorld world, ResourceGraph graph) {
        Plan plan = world.landform().plan(graph);
        Outcome outcome = world.carryOut(plan);
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome.toString());
        }
        Plan rest = world.landform().plan(graph);
        if (!rest.steps().isEmpty()) {
            throw new AssertionError("not found as it was applied: " + rest.steps());
        }
        return plan;
    }

    static List<String> keys(Plan plan) {
        return plan.steps().stream().map(step -> step.key()).toList();
    }

    static Snapshot observe(AwsWorld world) {
        return world.provider().observe(new Observation(TOPOLOGY, AwsWorld.REGION, new TreeSet<>()));
    }

    /** Returns the physical id of what was found at an address. */
    static String id(AwsWorld world, Resource resource) {
        return observe(world).resources().stream()
                .filter(found -> found.address().equals(resource.address()))
                .map(found -> found.id())
                .findFirst()
                .orElseThrow();
    }

    private static Subnet subnet(String zone, int number) {
        return Subnet.builder()
                .address(Address.of("network/subnet/" + zone))
                .vpc(Ref.to(VPC.address()))
                .zone(Zone.named(AwsWorld.REGION + zone, number))
                .cidr(Cidr.parse("10.8." + number + ".0/24"))
                .publicIps(true)
                .tags(Tags.none())
                .build();
    }

    private static ScalingPolicy policy(String word, Metric metric, double target) {
        return ScalingPolicy.builder()
                .address(Address.of("service/web/scaling-policy/" + word))
                .group(Ref.to(GROUP.address()))
                .policyName("web-" + word)
                .metric(metric)
                .target(target)
                .loadBalancer(Ref.to(BALANCER.address()))
                .targetGroup(Ref.to(TARGETS.address()))
                .build();
    }
}
