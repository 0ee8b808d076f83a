package dev.landform.render;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes plans for people to read in a terminal: every resource once, grouped by what it belongs to, then what decides
 * how long it all takes, then what the user should know. The last line is {@link Plan#summary()}. Immutable.
 *
 * <pre>{@code
 * System.out.print(PlanText.standard().colour(true).of(plan));
 * }</pre>
 */
public final class PlanText {

    private static final int NARROWEST = 60;

    private final Page page;
    private final boolean details;

    private PlanText(Page page, boolean details) {
        this.page = page;
        this.details = details;
    }

    /** Returns a writer of at most 80 columns without colours. */
    public static PlanText standard() {
        return new PlanText(new Page(80, false, false), false);
    }

    /**
     * Sets how many columns a line may have; 80 by default. Findings keep to 80.
     *
     * @throws IllegalArgumentException if that is less than 60
     */
    public PlanText width(int columns) {
        if (columns < NARROWEST) {
            throw new IllegalArgumentException("a plan takes at least " + NARROWEST + " columns, not " + columns);
        }
        return new PlanText(new Page(columns, page.colour(), page.ascii()), details);
    }

    /** Sets whether there are ANSI escapes for colours in the text; by default there are none. */
    public PlanText colour(boolean on) {
        return new PlanText(new Page(page.width(), on, page.ascii()), details);
    }

    /** Sets whether signs are plain ASCII, for terminals that know nothing else; by default two of them are not. */
    public PlanText ascii(boolean on) {
        return new PlanText(new Page(page.width(), page.colour(), on), details);
    }

    /** Sets whether every attribute of every new resource is listed; by default only the salient ones are. */
    public PlanText details(boolean on) {
        return new PlanText(page, on);
    }

    /** Returns the plan as text; equal plans with equal origins give equal texts. Every line ends with a line feed. */
    public String of(Plan plan) {
        List<String> lines = new ArrayList<>();
        Entries entries = Entries.of(plan);
        lines.add(page.bold(plan.topology() + " in " + plan.region()));
        if (plan.isEmpty()) {
            lines.add("Nothing is to be done: what is there is what is wanted.");
        } else {
            legend(entries, lines);
            for (Group group : entries.groups()) {
                lines.add("");
                new GroupText(page, details).write(group, lines);
            }
            lines.add("");
            CountText.write(page, entries.all(), lines);
            OrderText.write(page, plan, lines);
        }
        lines.add("");
        if (!plan.findings().isEmpty()) {
            findings(plan, lines);
            lines.add("");
        }
        lines.add(plan.summary().toString());
        return String.join("\n", lines) + "\n";
    }

    private void legend(Entries entries, List<String> lines) {
        List<String> used = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            if (entries.all().stream().anyMatch(entry -> entry.sign() == sign)) {
                used.add(page.sign(sign) + " " + sign.word());
            }
        }
        lines.add(String.join("  ", used));
    }

    private void findings(Plan plan, List<String> lines) {
        for (Finding finding : plan.findings()) {
            String text = finding.toString();
            int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
            lines.add(page.severity(finding.severity(), text.substring(0, end)) + text.substring(end));
        }
        if (!plan.isApplicable()) {
            long errors = plan.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .count();
            lines.add("The plan cannot be applied because of " + (errors == 1 ? "the error." : "the errors."));
        }
    }
}
