package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.targetgroup.HealthCheck;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.util.List;

/** Target groups: health checks within AWS's limits. */
final class TargetGroups extends Behaviour<TargetGroup> {

    private static final Duration DEFAULT_DELAY = Duration.ofMinutes(5);

    TargetGroups() {
        super(TargetGroup.TYPE);
    }

    @Override
    protected TargetGroup begun(TargetGroup wanted) {
        return wanted.withDeregistrationDelay(DEFAULT_DELAY);
    }

    @Override
    protected boolean finishesAtOnce() {
        return true;
    }

    @Override
    protected List<Operation<TargetGroup>> operations() {
        return List.of(
                new Operation<>("ModifyTargetGroup", (group, wanted) -> group.withHealthCheck(wanted.healthCheck())),
                new Operation<>(
                        "ModifyTargetGroupAttributes",
                        (group, wanted) -> group.withDeregistrationDelay(wanted.deregistrationDelay())),
                new Operation<>("AddTags", (group, wanted) -> group.withTags(wanted.tags())));
    }

    @Override
    protected void check(World world, TargetGroup wanted) {
        HealthCheck check = wanted.healthCheck();
        require(
                within(check.interval(), 5, 300)
                        && within(check.timeout(), 2, 120)
                        && check.timeout().compareTo(check.interval()) < 0,
                "ValidationError",
                "health checks run every 5 to 300 seconds, and time out after 2 to 120, earlier than the next one");
        require(
                check.healthyThreshold() >= 2
                        && check.healthyThreshold() <= 10
                        && check.unhealthyThreshold() >= 2
                        && check.unhealthyThreshold() <= 10,
                "ValidationError",
                "health check thresholds are 2 to 10");
        require(
                within(wanted.deregistrationDelay(), 0, 3600),
                "ValidationError",
                "the deregistration delay is 0 to 3600 seconds");
    }

    private static boolean within(Duration duration, long least, long most) {
        return duration.toSeconds() >= least && duration.toSeconds() <= most;
    }
}
