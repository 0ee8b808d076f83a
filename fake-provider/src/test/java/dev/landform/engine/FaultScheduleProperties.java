package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.execute.CallTimes;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.fake.FaultScript;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.provider.ErrorClass;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Fault;
import dev.landform.testkit.FaultSchedule;
import dev.landform.testkit.FaultSchedules;
import dev.landform.testkit.FaultyProvider;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Run after run goes wrong, each in its own way and with its own interleaving; the first quiet one ends it. */
@AddLifecycleHook(Tries.class)
class FaultScheduleProperties {

    private static final int RUNS = 3;
    private static final int OPERATIONS = 80;

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void operationsGoWrong(
            @ForAll("changes") Evolution evolution,
            @ForAll("schedules") CallTimes times,
            @ForAll("runs") List<FaultSchedule> creating,
            @ForAll("runs") List<FaultSchedule> changing,
            @ForAll("runs") List<FaultSchedule> destroying) {
        Lab lab = Lab.quiet().paced(times);
        creating.forEach(schedule -> disturbed(lab, schedule, () -> lab.plan(evolution.before())));
        isMended(lab, evolution.before());
        changing.forEach(schedule -> disturbed(lab, schedule, () -> lab.plan(evolution.after())));
        isMended(lab, evolution.after());
        destroying.forEach(schedule -> disturbed(lab, schedule, () -> lab.planDestroy(evolution.after())));
        lab.run(lab.planDestroy(evolution.after()));
        assertThat(lab.cloud().objects()).isEmpty();
        assertThat(lab.cloud().instances()).isEmpty();
    }

    /** The same from outside, as with any provider: whole calls go wrong. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void callsGoWrong(
            @ForAll("changes") Evolution evolution,
            @ForAll("schedules") CallTimes times,
            @ForAll("runs") List<FaultSchedule> schedules) {
        Lab lab = Lab.quiet().paced(times);
        lab.apply(evolution.before());
        for (FaultSchedule schedule : schedules) {
            FaultyProvider process = new FaultyProvider(lab.cloud().provider(), schedule);
            Executor executor =
                    Executor.on(process).time(Time.virtual(lab.clock(), times)).lease(Mortal.LEASE);
            Landform landform = Landform.on(process).planning(PlanOptions.deletingData());
            Plan plan = landform.plan(evolution.after());
            executor.run(plan);
            lab.leaseExpires(plan.topology());
        }
        isMended(lab, evolution.after());
    }

    private static void disturbed(Lab lab, FaultSchedule schedule, Supplier<Plan> planning) {
        Plan plan = planning.get();
        assertThat(plan).isApplicable();
        lab.cloud().play(script(schedule));
        lab.runUntilDeath(plan);
        lab.cloud().calm();
    }

    private static void isMended(Lab lab, Topology topology) {
        lab.apply(topology);
        Reality.isExactly(topology, lab.cloud());
        assertThat(lab.plan(topology)).isEmpty();
    }

    private static FaultScript script(FaultSchedule schedule) {
        FaultScript script = FaultScript.none();
        for (var entry : schedule.faults().entrySet()) {
            script = with(script.on("*", "*").operation("*").nth(entry.getKey()), entry.getValue());
        }
        return script;
    }

    private static FaultScript with(FaultScript.On operation, Fault fault) {
        return switch (fault) {
            case ENDS_BEFORE -> operation.crashBefore();
            case ENDS_AFTER -> operation.crashAfter();
            case THROTTLED -> operation.fail(ErrorClass.THROTTLED);
            case BROKEN -> operation.fail(ErrorClass.UNAVAILABLE);
            case LOST -> operation.loseAnswer();
            case DENIED -> operation.fail(ErrorClass.DENIED);
        };
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(4);
    }

    @Provide
    Arbitrary<List<FaultSchedule>> runs() {
        return FaultSchedules.runs(RUNS, OPERATIONS);
    }

    @Provide
    Arbitrary<CallTimes> schedules() {
        return Schedules.any();
    }
}
