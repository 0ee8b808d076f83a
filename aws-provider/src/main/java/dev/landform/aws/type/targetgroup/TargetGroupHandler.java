package dev.landform.aws.type.targetgroup;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.type.loadbalancer.Balancing;
import dev.landform.aws.type.loadbalancer.ElbTags;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.targetgroup.HealthCheck;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/**
 * Target groups.
 *
 * <p>The deregistration delay is an attribute, and attributes have no bulk form; a call for each group would make the
 * cost of observing grow with the number of services. So the delay is also kept in a tag, which is believed once a load
 * balancer uses the group: by then the attribute has been set. Before that, the attribute itself is read.
 */
public final class TargetGroupHandler implements Handler<TargetGroup> {

    /** Somebody made it a TCP check, which has none. */
    private static final String NO_PATH = "";

    private static final String DELAY = "deregistration_delay.timeout_seconds";
    private static final String DELAY_TAG = "landform:deregistration-delay";
    private static final String AWS_DEFAULT_DELAY = "300";

    @Override
    public ResourceType<TargetGroup> type() {
        return TargetGroup.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return Balancing.ownTargetGroups(sight).stream()
                .map(owned -> observed(sight.aws(), owned))
                .toList();
    }

    private static Observed observed(
            AwsClients aws,
            Balancing.Owned<software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup> owned) {
        var found = owned.value();
        String delay = owned.tags().get(DELAY_TAG);
        if (delay == null || found.loadBalancerArns().isEmpty()) {
            delay = delay(aws.elb(), found.targetGroupArn());
        }
        TargetGroup resource = TargetGroup.builder()
                .address(owned.address())
                .vpc(Ref.physical(found.vpcId()))
                .port(found.port())
                .healthCheck(new HealthCheck(
                        Objects.requireNonNullElse(found.healthCheckPath(), NO_PATH),
                        Duration.ofSeconds(found.healthCheckIntervalSeconds()),
                        Duration.ofSeconds(found.healthCheckTimeoutSeconds()),
                        found.healthyThresholdCount(),
                        found.unhealthyThresholdCount()))
                .deregistrationDelay(Duration.ofSeconds(Long.parseLong(delay)))
                .tags(Ownership.usersOwn(owned.tags()))
                .build();
        return new Observed(resource, binding(found.targetGroupArn()), Observed.Condition.ACTIVE);
    }

    private static String delay(ElasticLoadBalancingV2Client elb, String arn) {
        return elb.describeTargetGroupAttributes(request -> request.targetGroupArn(arn)).attributes().stream()
                .filter(attribute -> attribute.key().equals(DELAY))
                .map(TargetGroupAttribute::value)
                .findFirst()
                .orElse(AWS_DEFAULT_DELAY);
    }

    @Override
    public Receipt create(Creation<TargetGroup> creation) {
        ElasticLoadBalancingV2Client elb = creation.aws().elb();
        TargetGroup wanted = creation.resource();
        HealthCheck check = wanted.healthCheck();
        SortedMap<String, String> tags = creation.tags();
        tags.putAll(delayTag(wanted));
        String arn = elb.createTargetGroup(request -> request.name(creation.name())
                        .vpcId(creation.id(wanted.vpc()))
                        .targetType(TargetTypeEnum.INSTANCE)
                        .protocol(ProtocolEnum.HTTP)
                        .port(wanted.port())
                        .healthCheckEnabled(true)
                        .healthCheckProtocol(ProtocolEnum.HTTP)
                        .healthCheckPath(check.path())
                        .healthCheckIntervalSeconds(
                                Math.toIntExact(check.interval().toSeconds()))
                        .healthCheckTimeoutSeconds(
                                Math.toIntExact(check.timeout().toSeconds()))
                        .healthyThresholdCount(check.healthyThreshold())
                        .unhealthyThresholdCount(check.unhealthyThreshold())
                        .tags(ElbTags.list(tags)))
                .targetGroups()
                .get(0)
                .targetGroupArn();
        setDelay(elb, arn, wanted);
        return Receipt.ready(binding(arn));
    }

    @Override
    public Receipt update(Alteration<TargetGroup> alteration) {
        ElasticLoadBalancingV2Client elb = alteration.aws().elb();
        String arn = alteration.id();
        TargetGroup wanted = alteration.resource();
        if (alteration.changes("healthCheck")) {
            HealthCheck check = wanted.healthCheck();
            elb.modifyTargetGroup(request -> request.targetGroupArn(arn)
                    .healthCheckProtocol(ProtocolEnum.HTTP)
                    .healthCheckPath(check.path())
                    .healthCheckIntervalSeconds(Math.toIntExact(check.interval().toSeconds()))
                    .healthCheckTimeoutSeconds(Math.toIntExact(check.timeout().toSeconds()))
                    .healthyThresholdCount(check.healthyThreshold())
                    .unhealthyThresholdCount(check.unhealthyThreshold()));
        }
        if (alteration.changes("deregistrationDelay")) {
            setDelay(elb, arn, wanted);
            elb.addTags(request -> request.resourceArns(arn).tags(ElbTags.list(delayTag(wanted))));
        }
        ElbTags.update(elb, arn, alteration.before().tags(), wanted.tags());
        return Receipt.ready(binding(arn));
    }

    @Override
    public Receipt delete(Removal<TargetGroup> removal) {
        Errors.unlessGone(() -> removal.aws().elb().deleteTargetGroup(request -> request.targetGroupArn(removal.id())));
        return Bare.ready(removal.id());
    }

    /** Asked only of one that an earlier attempt made without anybody seeing it: its delay may not have been set. */
    @Override
    public Readiness ready(Question<TargetGroup> question) {
        setDelay(question.aws().elb(), question.id(), question.resource());
        return new Readiness.Ready(binding(question.id()));
    }

    @Override
    public Readiness gone(Question<TargetGroup> question) {
        return Bare.ready(question);
    }

    private static void setDelay(ElasticLoadBalancingV2Client elb, String arn, TargetGroup wanted) {
        TargetGroupAttribute delay = TargetGroupAttribute.builder()
                .key(DELAY)
                .value(String.valueOf(wanted.deregistrationDelay().toSeconds()))
                .build();
        elb.modifyTargetGroupAttributes(request -> request.targetGroupArn(arn).attributes(delay));
    }

    private static Map<String, String> delayTag(TargetGroup wanted) {
        return Map.of(DELAY_TAG, String.valueOf(wanted.deregistrationDelay().toSeconds()));
    }

    private static Binding binding(String arn) {
        return new Binding(arn, new TreeMap<>(Map.of("arn", arn)));
    }
}
