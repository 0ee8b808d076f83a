package dev.landform.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generates what goes wrong in runs. Play a schedule with a {@link FaultyProvider} around any provider; jqwik prints the
 * seed of what failed, and shrinks it to the fewest and earliest faults.
 */
public final class FaultSchedules {

    private static final int FAULTS_MOST = 4;

    private FaultSchedules() {}

    /** Returns schedules of up to four faults, each at one of the first so many calls. */
    public static Arbitrary<FaultSchedule> any(int callsMost) {
        return Combinators.combine(Arbitraries.integers().between(1, callsMost), Arbitraries.of(Fault.class))
                .as((number, fault) -> FaultSchedule.quiet().with(number, fault))
                .list()
                .ofMaxSize(FAULTS_MOST)
                .map(FaultSchedules::merged);
    }

    /** Returns the schedules of up to so many runs, one after the other. */
    public static Arbitrary<List<FaultSchedule>> runs(int runsMost, int callsMost) {
        return any(callsMost).list().ofMaxSize(runsMost);
    }

    private static FaultSchedule merged(List<FaultSchedule> schedules) {
        FaultSchedule all = FaultSchedule.quiet();
        for (FaultSchedule schedule : schedules) {
            for (var fault : schedule.faults().entrySet()) {
                all = all.with(fault.getKey(), fault.getValue());
            }
        }
        return all;
    }
}
