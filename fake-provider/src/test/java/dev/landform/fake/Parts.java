package dev.landform.fake;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.Zone;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.HealthCheck;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The resources of a small shop: one service behind a load balancer, and what it stands on. */
final class Parts {

    private Parts() {}

    static Vpc vpc() {
        return vpc("vpc");
    }

    static Vpc vpc(String address) {
        return new Vpc(Address.of(address), Cidr.parse("10.0.0.0/16"), true, true, Tags.none());
    }

    static Subnet subnet(String address, String zone, String cidr, boolean isPublic) {
        return new Subnet(
                Address.of(address),
                to("vpc"),
                Zone.named(Lab.REGION + zone, 1),
                Cidr.parse(cidr),
                isPublic,
                Tags.none());
    }

    static InternetGateway gateway() {
        return new InternetGateway(Address.of("igw"), to("vpc"), Tags.none());
    }

    static ElasticIp address(String address) {
        return new ElasticIp(Address.of(address), Tags.none());
    }

    static NatGateway nat() {
        return new NatGateway(Address.of("nat"), to("public-a"), to("eip"), Tags.none());
    }

    static RouteTable table(String address) {
        return new RouteTable(Address.of(address), to("vpc"), Tags.none());
    }

    static Route publicRoute() {
        return new Route(
                Address.of("public-route"),
                to("public-table"),
                Cidr.ANYWHERE,
                Optional.of(to("igw")),
                Optional.empty());
    }

    static Route privateRoute() {
        return new Route(
                Address.of("private-route"),
                to("private-table"),
                Cidr.ANYWHERE,
                Optional.empty(),
                Optional.of(to("nat")));
    }

    static RouteTableAssociation association(String subnet, String table) {
        return new RouteTableAssociation(Address.of(subnet + "-association"), to(subnet), to(table));
    }

    static SecurityGroup group(String address) {
        return new SecurityGroup(Address.of(address), to("vpc"), "for tests", true, Tags.none());
    }

    static SecurityGroupRule rule(String group, String source, int port) {
        return new SecurityGroupRule(
                Address.of(group + "-from-" + source),
                to(group),
                port,
                port,
                Optional.empty(),
                Optional.of(to(source)),
                "");
    }

    static Role role() {
        return new Role(Address.of("role"), "ec2.amazonaws.com", Tags.none());
    }

    static RolePolicyAttachment attachment(String policy) {
        return new RolePolicyAttachment(Address.of("role/" + policy), to("role"), "arn:aws:iam::aws:policy/" + policy);
    }

    static RolePolicy policy(String name, String document) {
        return new RolePolicy(Address.of("role/" + name), to("role"), name, Text.of(document));
    }

    static InstanceProfile profile() {
        return new InstanceProfile(Address.of("profile"), to("role"), Tags.none());
    }

    static LaunchTemplate template(String instanceType) {
        return new LaunchTemplate(
                Address.of("template"),
                Image.of("al2023", Image.Distribution.AMAZON_LINUX, Architecture.X86_64, false),
                instanceType,
                to("profile"),
                Refs.to(Address.of("app-sg")),
                Text.of("#!/bin/sh"),
                8,
                true,
                1,
                Tags.none());
    }

    static LoadBalancer balancer() {
        return new LoadBalancer(
                Address.of("alb"),
                to("vpc"),
                Refs.to(List.of(Address.of("public-a"), Address.of("public-c"))),
                Refs.to(Address.of("alb-sg")),
                true,
                Duration.ofSeconds(60),
                Tags.none());
    }

    static TargetGroup targets(String address) {
        return new TargetGroup(
                Address.of(address), to("vpc"), 8080, HealthCheck.of("/"), Duration.ofSeconds(30), Tags.none());
    }

    static Listener listener(String target) {
        return new Listener(
                Address.of("listener"), to("alb"), 80, Optional.empty(), false, Optional.of(to(target)), Tags.none());
    }

    static ListenerRule listenerRule(String address, int priority, String target) {
        return new ListenerRule(
                Address.of(address), to("listener"), priority, List.of("/api/*"), to(target), Tags.none());
    }

    static AutoScalingGroup scaling(int min, int desired, int max) {
        return AutoScalingGroup.builder()
                .address(Address.of("asg"))
                .vpc(to("vpc"))
                .launchTemplate(to("template"))
                .launchTemplateVersion(Text.output(Address.of("template"), "version"))
                .subnets(Refs.to(List.of(Address.of("private-a"), Address.of("private-c"))))
                .targetGroups(Refs.to(Address.of("targets")))
                .min(min)
                .desired(desired)
                .max(max)
                .healthCheckGrace(Duration.ofSeconds(180))
                .warmup(Duration.ofSeconds(90))
                .healthyPercent(90)
                .tags(Tags.none())
                .build();
    }

    static ScalingPolicy requests() {
        return new ScalingPolicy(
                Address.of("policy"),
                to("asg"),
                "requests",
                Metric.REQUESTS,
                600,
                Optional.of(to("alb")),
                Optional.of(to("targets")));
    }

    static DbSubnetGroup dbSubnets() {
        return new DbSubnetGroup(
                Address.of("db-subnets"),
                to("vpc"),
                Refs.to(List.of(Address.of("private-a"), Address.of("private-c"))),
                "for tests",
                Tags.none());
    }

    static DbInstance database() {
        return DbInstance.builder()
                .address(Address.of("db"))
                .subnetGroup(to("db-subnets"))
                .securityGroups(Refs.to(Address.of("app-sg")))
                .engine("mysql")
                .version("8.4")
                .instanceClass("db.t4g.micro")
                .storageGib(20)
                .port(3306)
                .schema("shop")
                .masterUser("admin")
                .secret(Optional.of(to("secret")))
                .managedSecret(false)
                .multiZone(false)
                .backupDays(7)
                .deletionProtection(true)
                .encrypted(true)
                .tags(Tags.none())
                .build();
    }

    static Secret secret() {
        return new Secret(Address.of("secret"), Optional.of("shop/db"), "for tests", "admin", Tags.none());
    }

    static Bucket bucket() {
        return new Bucket(Address.of("images"), Optional.empty(), false, Tags.none());
    }

    /** A VPC with two public and two private subnets, in zones a and c; the private ones have no route out yet. */
    static void network(Lab lab) {
        lab.createAll(vpc());
        lab.createAll(
                gateway(),
                subnet("public-a", "a", "10.0.0.0/24", true),
                subnet("public-c", "c", "10.0.1.0/24", true),
                subnet("private-a", "a", "10.0.10.0/24", false),
                subnet("private-c", "c", "10.0.11.0/24", false),
                table("public-table"),
                table("private-table"));
        lab.createAll(
                publicRoute(),
                association("public-a", "public-table"),
                association("public-c", "public-table"),
                association("private-a", "private-table"),
                association("private-c", "private-table"));
    }

    /** The way out of the private subnets. */
    static void egress(Lab lab) {
        lab.createAll(address("eip"));
        lab.createAll(nat());
        lab.createAll(privateRoute());
    }

    /** All that a group needs but a network; the rule that lets health checks in is part of it. */
    static void service(Lab lab, String instanceType) {
        lab.createAll(group("alb-sg"), group("app-sg"), role(), targets("targets"));
        lab.createAll(rule("app-sg", "alb-sg", 8080), profile(), template(instanceType));
    }

    /** A load balancer that forwards everything to the target group. */
    static void entrance(Lab lab) {
        lab.createAll(balancer());
        lab.createAll(listener("targets"));
    }

    /** The whole shop with a group of that size, healthy. */
    static Lab shop(int desired) {
        return shop(new Lab(), desired);
    }

    static Lab shop(Lab lab, int desired) {
        network(lab);
        egress(lab);
        service(lab, "t3.micro");
        entrance(lab);
        lab.createAll(scaling(1, desired, 9));
        return lab;
    }

    static <R extends Resource> Ref<R> to(String address) {
        return Ref.to(Address.of(address));
    }
}
