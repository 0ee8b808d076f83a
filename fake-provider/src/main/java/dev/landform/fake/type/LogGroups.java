package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.loggroup.LogGroup;
import java.util.List;
import java.util.Set;

/** Log groups: kept for one of the times that CloudWatch offers. */
final class LogGroups extends Behaviour<LogGroup> {

    private static final int FOR_EVER = 0;
    private static final Set<Integer> DAYS = Set.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    LogGroups() {
        super(LogGroup.TYPE);
    }

    @Override
    protected LogGroup begun(LogGroup wanted) {
        return wanted.withRetentionDays(FOR_EVER);
    }

    @Override
    protected boolean finishesAtOnce() {
        return true;
    }

    @Override
    protected List<Operation<LogGroup>> operations() {
        return List.of(
                new Operation<>(
                        "PutRetentionPolicy", (group, wanted) -> group.withRetentionDays(wanted.retentionDays())),
                new Operation<>("TagResource", (group, wanted) -> group.withTags(wanted.tags())));
    }

    @Override
    protected void check(World world, LogGroup wanted) {
        require(
                DAYS.contains(wanted.retentionDays()),
                "InvalidParameterException",
                "CloudWatch keeps no logs for " + wanted.retentionDays() + " days");
    }
}
