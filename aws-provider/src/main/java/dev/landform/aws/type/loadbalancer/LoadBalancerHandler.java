package dev.landform.aws.type.loadbalancer;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceType;
import dev.landform.resource.loadbalancer.LoadBalancer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.IpAddressType;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerStateEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;

/** Application load balancers. Their attributes have no bulk form: one call for each that is owned. */
public final class LoadBalancerHandler implements Handler<LoadBalancer> {

    private static final Duration FIRST_POLL = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final String PROTECTION = "deletion_protection.enabled";
    private static final String IDLE_TIMEOUT = "idle_timeout.timeout_seconds";

    @Override
    public ResourceType<LoadBalancer> type() {
        return LoadBalancer.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return Balancing.ownLoadBalancers(sight).stream()
                .map(owned -> observed(sight, owned))
                .toList();
    }

    private static Observed observed(
            Sight sight,
            Balancing.Owned<software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer> owned) {
        var found = owned.value();
        Map<String, String> attributes = new TreeMap<>();
        sight.aws()
                .elb()
                .describeLoadBalancerAttributes(request -> request.loadBalancerArn(found.loadBalancerArn()))
                .attributes()
                .forEach(attribute -> attributes.put(attribute.key(), attribute.value()));
        LoadBalancer resource = LoadBalancer.builder()
                .address(owned.address())
                .vpc(Ref.physical(found.vpcId()))
                .subnets(Refs.physical(found.availabilityZones().stream()
                        .map(AvailabilityZone::subnetId)
                        .toList()))
                .securityGroups(Refs.physical(found.securityGroups()))
                .deletionProtection(Boolean.parseBoolean(attributes.get(PROTECTION)))
                .idleTimeout(Duration.ofSeconds(Long.parseLong(attributes.getOrDefault(IDLE_TIMEOUT, "60"))))
                .tags(Ownership.usersOwn(owned.tags()))
                .build();
        return new Observed(resource, binding(found), condition(found.state().code()));
    }

    private static Observed.Condition condition(LoadBalancerStateEnum state) {
        return switch (state) {
            case PROVISIONING -> Observed.Condition.PENDING;
            case FAILED -> Observed.Condition.FAILED;
            default -> Observed.Condition.ACTIVE;
        };
    }

    /**
     * AWS answers with whatever load balancer has the name and settings already, whoever it belongs to: so whether there
     * is one is asked first.
     */
    @Override
    public Receipt create(Creation<LoadBalancer> creation) {
        ElasticLoadBalancingV2Client elb = creation.aws().elb();
        var created = standing(creation)
                .orElseGet(() -> elb.createLoadBalancer(request -> request.name(creation.name())
                                .type(LoadBalancerTypeEnum.APPLICATION)
                                .scheme(LoadBalancerSchemeEnum.INTERNET_FACING)
                                .ipAddressType(IpAddressType.IPV4)
                                .subnets(creation.ids(creation.resource().subnets()))
                                .securityGroups(creation.ids(creation.resource().securityGroups()))
                                .tags(ElbTags.list(creation.tags())))
                        .loadBalancers()
                        .get(0));
        return Receipt.pending(binding(created), creation.aws().pace(FIRST_POLL));
    }

    private static Optional<software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer> standing(
            Creation<LoadBalancer> creation) {
        ElasticLoadBalancingV2Client elb = creation.aws().elb();
        try {
            var found = elb.describeLoadBalancers(request -> request.names(creation.name()))
                    .loadBalancers()
                    .get(0);
            String arn = found.loadBalancerArn();
            if (!creation.owns(Balancing.tags(elb, List.of(arn)).getOrDefault(arn, new TreeMap<>()))) {
                throw new ProviderException(
                        ErrorClass.ALREADY_THERE,
                        "DuplicateLoadBalancerName",
                        "A load balancer named " + creation.name() + " exists and is not this topology's.");
            }
            return Optional.of(found);
        } catch (LoadBalancerNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public Receipt update(Alteration<LoadBalancer> alteration) {
        ElasticLoadBalancingV2Client elb = alteration.aws().elb();
        String arn = alteration.id();
        LoadBalancer wanted = alteration.resource();
        if (alteration.changes("subnets")) {
            elb.setSubnets(request -> request.loadBalancerArn(arn).subnets(alteration.ids(wanted.subnets())));
        }
        if (alteration.changes("securityGroups")) {
            elb.setSecurityGroups(
                    request -> request.loadBalancerArn(arn).securityGroups(alteration.ids(wanted.securityGroups())));
        }
        if (alteration.changes("deletionProtection") || alteration.changes("idleTimeout")) {
            attributes(elb, arn, wanted);
        }
        ElbTags.update(elb, arn, alteration.before().tags(), wanted.tags());
        return alteration.changes("subnets")
                ? Bare.pending(arn, alteration.aws().pace(POLL))
                : Bare.ready(arn);
    }

    @Override
    public Receipt delete(Removal<LoadBalancer> removal) {
        ElasticLoadBalancingV2Client elb = removal.aws().elb();
        Errors.unlessGone(() -> {
            if (removal.resource().deletionProtection()) {
                elb.modifyLoadBalancerAttributes(
                        request -> request.loadBalancerArn(removal.id()).attributes(attribute(PROTECTION, "false")));
            }
            elb.deleteLoadBalancer(request -> request.loadBalancerArn(removal.id()));
        });
        return Bare.pending(removal.id(), removal.aws().pace(POLL));
    }

    /** The attributes are no part of the create call, so they are part of getting ready. */
    @Override
    public Readiness ready(Question<LoadBalancer> question) {
        ElasticLoadBalancingV2Client elb = question.aws().elb();
        var found = elb.describeLoadBalancers(request -> request.loadBalancerArns(question.id()))
                .loadBalancers()
                .get(0);
        switch (condition(found.state().code())) {
            case FAILED ->
                throw new ProviderException(
                        ErrorClass.INVALID,
                        "LoadBalancerFailed",
                        String.valueOf(found.state().reason()));
            case PENDING -> {
                return new Readiness.Pending(question.aws().pace(POLL), "provisioning");
            }
            default -> {
                attributes(elb, question.id(), question.resource());
                return new Readiness.Ready(binding(found));
            }
        }
    }

    /** Its network interfaces outlive it by minutes, and hold its subnets, groups and the internet gateway. */
    @Override
    public Readiness gone(Question<LoadBalancer> question) {
        String arn = question.id();
        String description = "ELB " + arn.substring(arn.indexOf(":loadbalancer/") + ":loadbalancer/".length());
        int interfaces = question.aws()
                .ec2()
                .describeNetworkInterfaces(request -> request.filters(Ec2Tags.filter("description", description)))
                .networkInterfaces()
                .size();
        return interfaces == 0
                ? Bare.ready(question)
                : new Readiness.Pending(
                        question.aws().pace(POLL), "waiting for " + interfaces + " network interfaces to go");
    }

    private static void attributes(ElasticLoadBalancingV2Client elb, String arn, LoadBalancer wanted) {
        elb.modifyLoadBalancerAttributes(request -> request.loadBalancerArn(arn)
                .attributes(
                        attribute(PROTECTION, String.valueOf(wanted.deletionProtection())),
                        attribute(
                                IDLE_TIMEOUT,
                                String.valueOf(wanted.idleTimeout().toSeconds()))));
    }

    private static LoadBalancerAttribute attribute(String key, String value) {
        return LoadBalancerAttribute.builder().key(key).value(value).build();
    }

    private static Binding binding(software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer found) {
        TreeMap<String, String> outputs = new TreeMap<>();
        outputs.put("arn", found.loadBalancerArn());
        if (found.dnsName() != null) {
            outputs.put("dnsName", found.dnsName());
        }
        return new Binding(found.loadBalancerArn(), outputs);
    }
}
