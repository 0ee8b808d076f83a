package dev.landform.permission;

import dev.landform.resource.Owner;
import dev.landform.resource.Ref;
import dev.landform.resource.Regions;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
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
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the ARNs of targets, with wildcards for what AWS makes up: the forms are those of the Service Authorization
 * Reference. An id that is an ARN already is taken as it is.
 */
public final class Arns {

    private static final String ID = "{id}";
    static final String EC2 = "arn:{partition}:ec2:{region}:{account}:";
    private static final String ELB = "arn:{partition}:elasticloadbalancing:{region}:{account}:";
    static final String IAM = "arn:{partition}:iam::{account}:";
    static final String RDS = "arn:{partition}:rds:{region}:{account}:";

    private static final SortedMap<String, String> FORMS = new TreeMap<>(Map.ofEntries(
            form(Vpc.TYPE, EC2 + "vpc/{id}"),
            form(Subnet.TYPE, EC2 + "subnet/{id}"),
            form(InternetGateway.TYPE, EC2 + "internet-gateway/{id}"),
            form(ElasticIp.TYPE, EC2 + "elastic-ip/{id}"),
            form(NatGateway.TYPE, EC2 + "natgateway/{id}"),
            form(RouteTable.TYPE, EC2 + "route-table/{id}"),
            form(VpcEndpoint.TYPE, EC2 + "vpc-endpoint/{id}"),
            form(SecurityGroup.TYPE, EC2 + "security-group/{id}"),
            form(SecurityGroupRule.TYPE, EC2 + "security-group-rule/{id}"),
            form(LaunchTemplate.TYPE, EC2 + "launch-template/{id}"),
            form(Role.TYPE, IAM + "role{path}{id}"),
            form(InstanceProfile.TYPE, IAM + "instance-profile{path}{id}"),
            form(LoadBalancer.TYPE, ELB + "loadbalancer/app/{id}/*"),
            form(TargetGroup.TYPE, ELB + "targetgroup/{id}/*"),
            form(Listener.TYPE, ELB + "listener/app/{id}/*"),
            form(ListenerRule.TYPE, ELB + "listener-rule/app/{id}/*"),
            form(
                    AutoScalingGroup.TYPE,
                    "arn:{partition}:autoscaling:{region}:{account}:autoScalingGroup:*:autoScalingGroupName/{id}"),
            form(DbInstance.TYPE, RDS + "db:{id}"),
            form(DbSubnetGroup.TYPE, RDS + "subgrp:{id}"),
            form(Secret.TYPE, "arn:{partition}:secretsmanager:{region}:{account}:secret:{id}-??????"),
            form(Bucket.TYPE, "arn:{partition}:s3:::{id}"),
            form(LogGroup.TYPE, "arn:{partition}:logs:{region}:{account}:log-group:{id}:*")));

    private final Owner owner;
    private final String partition;
    private final String region;
    private final String account;
    private final Lookup lookup;

    /** Writes ARNs for a topology; an account that is empty is any. */
    public Arns(Owner owner, String region, String account, Lookup lookup) {
        this.owner = owner;
        this.partition = Regions.partition(region);
        this.region = region;
        this.account = account.isEmpty() ? "*" : account;
        this.lookup = lookup;
    }

    /**
     * Returns the ARN of what an action is demanded on, or {@code *} for {@link Target.Anything}. Log groups have two:
     * the calls about tags want the one without the wildcard for their streams (CloudWatch Logs API Reference, "LogGroup").
     */
    public String of(Demand demand) {
        String arn = of(demand.target());
        return demand.action().matches("logs:.*Tag.*") ? arn.replaceFirst(":\\*$", "") : arn;
    }

    private String of(Target target) {
        if (target instanceof Target.Created created) {
            return created(created.resource(), created.name());
        }
        if (target instanceof Target.Existing existing) {
            return existing(existing.type(), existing.ref());
        }
        return target instanceof Target.Named named ? filled(named.arn()) : "*";
    }

    /** Returns whether ARNs of the type hold the id that AWS makes up, and no name. */
    static boolean isById(ResourceType<?> type) {
        return FORMS.getOrDefault(type.name(), "").startsWith(EC2);
    }

    private String existing(ResourceType<?> type, Ref<?> ref) {
        Optional<String> id = lookup.id(type, ref);
        return id.isPresent()
                ? of(type, id.orElseThrow())
                : lookup.resource(type, ref)
                        .map(resource -> created(resource, Optional.empty()))
                        .orElseGet(() -> of(type, "*"));
    }

    /** What belongs to a load balancer bears its name, whatever it is called itself. */
    private String created(Resource resource, Optional<String> name) {
        if (resource instanceof Listener listener) {
            return below(existing(LoadBalancer.TYPE, listener.loadBalancer()), ":loadbalancer/", ":listener/");
        }
        if (resource instanceof ListenerRule rule) {
            return below(existing(Listener.TYPE, rule.listener()), ":listener/", ":listener-rule/");
        }
        return of(resource.type(), isById(resource.type()) ? "*" : name.orElse("*"));
    }

    private static String below(String parent, String parentKind, String kind) {
        return parent.replace(parentKind, kind) + (parent.endsWith("*") ? "" : "/*");
    }

    private String of(ResourceType<?> type, String id) {
        if (id.startsWith("arn:")) {
            return id;
        }
        String form = FORMS.get(type.name());
        if (form == null) {
            throw new IllegalArgumentException("a " + type + " has no ARN");
        }
        return filled(form).replace(ID, id);
    }

    private String filled(String form) {
        return form.replace("{partition}", partition)
                .replace("{region}", region)
                .replace("{account}", account)
                .replace("{path}", owner.path());
    }

    private static Map.Entry<String, String> form(ResourceType<?> type, String form) {
        return Map.entry(type.name(), form);
    }
}
