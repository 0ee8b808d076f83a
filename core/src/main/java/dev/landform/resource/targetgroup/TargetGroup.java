package dev.landform.resource.targetgroup;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * A group of instances that a load balancer forwards HTTP requests to. It can serve one load balancer only.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC
 * @param port the port of the instances
 * @param healthCheck how a target is judged
 * @param deregistrationDelay how long a leaving target keeps its open requests, 0 to 3600 seconds
 * @param tags the user's tags
 */
@Value.Builder
public record TargetGroup(
        Address address, Ref<Vpc> vpc, int port, HealthCheck healthCheck, Duration deregistrationDelay, Tags tags)
        implements Resource, WithTargetGroup {

    /** The descriptor of this type. */
    public static final ResourceType<TargetGroup> TYPE = ResourceType.of("target-group", TargetGroup.class)
            .ref("vpc", TargetGroup::vpc, Vpc.TYPE, Change.REPLACE)
            .value("port", TargetGroup::port, Change.REPLACE)
            .value("healthCheck", TargetGroup::healthCheck, Change.IN_PLACE)
            .value("deregistrationDelay", TargetGroup::deregistrationDelay, Change.IN_PLACE)
            .tags(TargetGroup::tags)
            .named(32, Naming.Scope.REGION)
            .output("arn", Milestone.EXISTS)
            .timing(Timing.of(700, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static TargetGroupBuilder builder() {
        return new TargetGroupBuilder();
    }

    @Override
    public ResourceType<TargetGroup> type() {
        return TYPE;
    }
}
