package dev.landform.render;

import dev.landform.plan.Cause;
import dev.landform.plan.Expectation;
import dev.landform.plan.Forecast;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import java.util.List;

/** Writes the chain of steps that decides how long a plan takes as a table of Markdown. */
final class OrderTable {

    private OrderTable() {}

    static void write(Plan plan, List<String> lines) {
        Forecast forecast = Forecast.of(plan);
        List<Integer> path = forecast.criticalPath();
        lines.add("**Order: about " + Durations.words(forecast.total()) + "**, decided by "
                + (path.size() == 1
                        ? "one step"
                        : path.size() + " of " + plan.steps().size() + " steps"));
        lines.add("");
        lines.add("| begins | step | takes | waits because |");
        lines.add("|---:|---|---:|---|");
        for (int position : path) {
            Step step = plan.steps().get(position);
            String why = forecast.decisiveEdge(position)
                    .filter(edge -> !(edge.cause() instanceof Cause.Reference))
                    .map(edge -> edge.cause().text())
                    .orElse("");
            lines.add("| " + Durations.clock(forecast.start(position)) + " | " + Markdown.text(StepName.of(step))
                    + " | " + Durations.words(Expectation.of(step).total()) + " | " + Markdown.text(why) + " |");
        }
        lines.add("");
    }
}
