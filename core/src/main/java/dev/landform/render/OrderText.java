package dev.landform.render;

import dev.landform.plan.Cause;
import dev.landform.plan.Edge;
import dev.landform.plan.Expectation;
import dev.landform.plan.Forecast;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import java.util.List;
import java.util.Optional;

/** Writes how long a plan is expected to take, and which chain of steps decides that. */
final class OrderText {

    /** A wait that costs less than a tenth of the whole is not worth anybody's thought. */
    private static final int WORTH_TELLING = 10;

    private final Page page;
    private final Plan plan;
    private final Forecast forecast;
    private final List<String> lines;

    private OrderText(Page page, Plan plan, List<String> lines) {
        this.page = page;
        this.plan = plan;
        this.forecast = Forecast.of(plan);
        this.lines = lines;
    }

    static void write(Page page, Plan plan, List<String> lines) {
        OrderText text = new OrderText(page, plan, lines);
        List<Integer> path = text.forecast.criticalPath();
        lines.add(page.bold("Order: about " + Durations.words(text.forecast.total())) + ", decided by "
                + (path.size() == 1
                        ? "one step"
                        : path.size() + " of " + plan.steps().size() + " steps"));
        path.forEach(text::step);
        text.forecast
                .costliestEdge()
                .filter(costly -> costly.saved().multipliedBy(WORTH_TELLING).compareTo(text.forecast.total()) >= 0)
                .ifPresent(text::costliest);
    }

    private void step(int position) {
        Step step = plan.steps().get(position);
        String start = String.format("%7s  ", Durations.clock(forecast.start(position)));
        String takes = Durations.words(Expectation.of(step).total());
        String label = page.cut(StepName.of(step), page.width() - start.length() - takes.length() - 2);
        int gap = page.width() - start.length() - label.length() - takes.length();
        lines.add(start + label + " ".repeat(gap) + page.quiet(takes));
        Optional<Edge> decisive = forecast.decisiveEdge(position);
        if (decisive.isPresent() && !(decisive.orElseThrow().cause() instanceof Cause.Reference)) {
            String indent = " ".repeat(start.length() + 2);
            String why = "waits because " + decisive.orElseThrow().cause().text();
            for (String line : Wrap.words(why, page.width() - indent.length())) {
                lines.add(indent + page.quiet(line));
            }
        }
    }

    private void costliest(Forecast.CostlyEdge costly) {
        Edge edge = costly.edge();
        String text = "  The wait that costs most: " + StepName.of(plan.steps().get(edge.after())) + " waits for "
                + StepName.of(plan.steps().get(edge.before())) + " ("
                + edge.cause().text()
                + "); without that, all would be over " + Durations.words(costly.saved()) + " sooner.";
        lines.addAll(List.of(Wrap.text(text, page.width()).split("\n", -1)));
    }
}
