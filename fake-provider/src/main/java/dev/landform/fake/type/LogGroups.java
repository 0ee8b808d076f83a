package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.resource.loggroup.LogGroup;
import java.util.Set;

/** Log groups: kept for one of the times that CloudWatch offers. */
final class LogGroups extends Behaviour<LogGroup> {

    private static final Set<Integer> DAYS = Set.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    LogGroups() {
        super(LogGroup.TYPE);
    }

    @Override
    protected void check(World world, LogGroup wanted) {
        require(
                DAYS.contains(wanted.retentionDays()),
                "InvalidParameterException",
                "CloudWatch keeps no logs for " + wanted.retentionDays() + " days");
    }
}
