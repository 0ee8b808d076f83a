package dev.landform.examples;

import dev.landform.execute.Event;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.VirtualTime;
import dev.landform.lease.LeaseTerms;
import dev.landform.plan.Forecast;
import dev.landform.plan.Plan;
import dev.landform.plan.Update;
import dev.landform.render.ProgressLog;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Carries plans out before the user's eyes, and stops decently when the user does not want to see more. */
final class Applying {

    private final Screen screen;
    private final Target target;
    private final LeaseTerms terms;

    Applying(Screen screen, Target target) {
        this(screen, target, LeaseTerms.standard());
    }

    Applying(Screen screen, Target target, LeaseTerms terms) {
        this.screen = screen;
        this.target = target;
        this.terms = terms;
    }

    /**
     * Carries a plan out and says what came of it.
     *
     * @param watching how long people want to watch a simulation; no time is spent where nobody can
     */
    Outcome apply(Plan plan, Duration watching) {
        if (!screen.live()) {
            Consumer<String> out = screen.out()::println;
            return finished(executor(plan, out, instant -> {}).listener(new ProgressLog(Screen.WIDTH, out)), plan);
        }
        try (LiveView view = LiveView.open(screen, plan)) {
            return finished(watched(view, plan, watching), plan);
        }
    }

    /** Returns an executor on the target's time; if that is simulated, it is told of each instant before it comes. */
    private Executor executor(Plan plan, Consumer<String> out, Consumer<Instant> pace) {
        Executor executor = Executor.on(target.provider()).lease(terms);
        if (target.simulated().isEmpty()) {
            return executor;
        }
        VirtualTime time = target.simulated().orElseThrow();
        Consumer<Instant> rolling = target.cloud()
                .<Consumer<Instant>>map(cloud -> Rolling.of(plan, cloud, time.clock(), pace, out))
                .orElse(pace);
        return executor.time(time.pacedBy(rolling));
    }

    private Executor watched(LiveView view, Plan plan, Duration watching) {
        Executor executor;
        if (target.simulated().isPresent()) {
            Duration expected = Forecast.of(plan).total();
            double factor = expected.isZero() ? 0 : (double) watching.toNanos() / expected.toNanos();
            executor = executor(plan, view::above, new Pace(target.clock(), factor, view::draw));
        } else {
            executor = executor(plan, view::above, instant -> {});
            view.drawBy(target.clock());
        }
        Consumer<Event> above = new ProgressLog(Screen.WIDTH, view::above);
        return executor.listener(event -> {
            if (isNews(event)) {
                above.accept(event);
            }
            view.accept(event);
        });
    }

    /** Returns whether something is worth a line that stays, besides being drawn. */
    private static boolean isNews(Event event) {
        boolean ofChange = event instanceof Event.OfStep ofStep && ofStep.step() instanceof Update;
        return !(event instanceof Event.OfStep)
                || ofChange
                || event instanceof Event.Retrying
                || event instanceof Event.Failed;
    }

    private Outcome finished(Executor executor, Plan plan) {
        Interruption interruption = Interruption.of(executor);
        try {
            Outcome outcome = executor.run(plan);
            screen.say(outcome.toString());
            return outcome;
        } finally {
            interruption.forget();
        }
    }
}
