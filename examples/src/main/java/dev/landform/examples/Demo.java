package dev.landform.examples;

import dev.landform.Landform;
import dev.landform.check.Finding;
import dev.landform.execute.Outcome;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rehearsal of a topology's life on an in-memory cloud: created, found complete, changed, destroyed. */
final class Demo {

    private final Screen screen;
    private final String region;
    private final FakeCloud cloud;
    private final Landform landform;
    private final Applying applying;
    private final Set<Finding> told = new HashSet<>();

    Demo(Screen screen, String region) {
        this.screen = screen;
        this.region = region;
        VirtualClock clock = VirtualClock.standard();
        this.cloud = FakeCloud.builder().region(region).clock(clock).build();
        this.landform = Landform.on(cloud.provider());
        this.applying = new Applying(screen, Target.of(cloud, clock));
    }

    /** Rehearses, and returns the exit code. */
    int run() {
        Topology first = TryItOnTopology.in(region);
        screen.say("A rehearsal: the cloud is in memory, time is simulated, nothing costs anything.");

        screen.heading("1. Plan");
        Plan plan = shown(landform.plan(first));

        screen.heading("2. Apply");
        if (!applied(plan, Duration.ofMillis(600))) {
            return CommandLineProgram.FAILED;
        }

        screen.heading("3. Plan again: nothing is left to do");
        shown(landform.plan(first));

        screen.heading("4. A change: a newer Java for spring, up to 4 GPUs for python");
        plan = shown(landform.plan(TryItOnTopology.changedIn(region)));
        screen.show("\n");
        if (!applied(plan, Duration.ofMillis(250))) {
            return CommandLineProgram.FAILED;
        }

        screen.heading("5. Destroy, data included");
        plan = landform.planning(PlanOptions.deletingData()).planDestroy(first.name(), region);
        screen.say(plan.summary() + "\n");
        if (!applied(plan, Duration.ofMillis(150))) {
            return CommandLineProgram.FAILED;
        }

        screen.show("\n");
        screen.say(cloud.isEmpty() ? "The cloud is empty." : "The cloud is NOT empty: " + cloud.objects());
        screen.say(landform.planDestroy(first.name(), region).summary().toString());
        return cloud.isEmpty() ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
    }

    /** Shows a plan, with those of its findings that have not been shown before. */
    private Plan shown(Plan plan) {
        List<Finding> news =
                plan.findings().stream().filter(finding -> told.add(finding)).toList();
        screen.show(screen.planText()
                .of(new Plan(plan.topology(), plan.region(), plan.steps(), plan.edges(), plan.bindings(), news)));
        return plan;
    }

    private boolean applied(Plan plan, Duration watching) {
        Outcome outcome = applying.apply(plan, watching);
        return outcome.succeeded();
    }
}
