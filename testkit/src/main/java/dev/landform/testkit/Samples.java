package dev.landform.testkit;

import dev.landform.model.Images;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.Zone;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.loggroup.LogGroup;
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
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One resource of each type that costs little and is ready soon, each after all that it refers to. */
final class Samples {

    private static final Address VPC = Address.of("network/vpc");
    private static final Address GATEWAY = Address.of("network/internet-gateway");
    private static final Address TABLE = Address.of("network/route-table");
    private static final Address SUBNET = Address.of("network/subnet");
    private static final Address GROUP = Address.of("service/web/security-group");
    private static final Address ROLE = Address.of("service/web/role");
    private static final Address PROFILE = Address.of("service/web/role/instance-profile");
    private static final Tags TAGS = Tags.of("Owner", "kim").and("Name", "contract");

    private Samples() {}

    static List<Resource> all(String region) {
        return List.of(
                new Vpc(VPC, Cidr.parse("10.77.0.0/16"), true, true, TAGS),
                new InternetGateway(GATEWAY, Ref.to(VPC), TAGS),
                subnet(region),
                new RouteTable(TABLE, Ref.to(VPC), TAGS),
                new Route(
                        TABLE.child("internet"),
                        Ref.to(TABLE),
                        Cidr.ANYWHERE,
                        Optional.of(Ref.to(GATEWAY)),
                        Optional.empty()),
                new RouteTableAssociation(SUBNET.child("route-table"), Ref.to(SUBNET), Ref.to(TABLE)),
                new VpcEndpoint(
                        Address.of("network/s3-endpoint"),
                        Ref.to(VPC),
                        "com.amazonaws." + region + ".s3",
                        Refs.to(TABLE),
                        TAGS),
                new ElasticIp(Address.of("network/elastic-ip"), TAGS),
                new SecurityGroup(GROUP, Ref.to(VPC), "Landform contract", true, TAGS),
                rule("http", Optional.of(Cidr.ANYWHERE), Optional.empty()),
                rule("own", Optional.empty(), Optional.of(Ref.to(GROUP))),
                new Role(ROLE, "ec2.amazonaws.com", TAGS),
                new RolePolicyAttachment(
                        ROLE.child("policy/ssm"), Ref.to(ROLE), "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"),
                new RolePolicy(ROLE.child("inline-policy/own"), Ref.to(ROLE), "own", document()),
                new InstanceProfile(PROFILE, Ref.to(ROLE), TAGS),
                template(),
                new TargetGroup(
                        Address.of("service/web/target-group"),
                        Ref.to(VPC),
                        8080,
                        HealthCheck.of("/"),
                        Duration.ofSeconds(30),
                        TAGS),
                new LogGroup(Address.of("service/web/log-group"), "/contract/web", 7, TAGS),
                new Secret(Address.of("database/db/secret"), Optional.empty(), "Landform contract", "admin", TAGS),
                new Bucket(Address.of("bucket/images"), Optional.empty(), true, TAGS));
    }

    static Subnet subnet(String region) {
        return new Subnet(SUBNET, Ref.to(VPC), Zone.named(region + "a", 1), Cidr.parse("10.77.1.0/24"), false, TAGS);
    }

    private static SecurityGroupRule rule(String word, Optional<Cidr> cidr, Optional<Ref<SecurityGroup>> source) {
        return new SecurityGroupRule(GROUP.child(word), Ref.to(GROUP), 8080, 8080, cidr, source, "from " + word);
    }

    private static LaunchTemplate template() {
        return new LaunchTemplate(
                Address.of("service/web/launch-template"),
                Images.amazonLinux2023(),
                "t3.micro",
                Ref.to(PROFILE),
                Refs.to(GROUP),
                Text.of("#!/bin/bash\necho ").plus(Text.output(ROLE, "arn")).plus("\n"),
                16,
                false,
                1,
                TAGS);
    }

    private static Text document() {
        return Text.of("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Action\":[\"sts:AssumeRole\"],\"Resource\":[\"")
                .plus(Text.output(ROLE, "arn"))
                .plus("\"]}]}");
    }
}
