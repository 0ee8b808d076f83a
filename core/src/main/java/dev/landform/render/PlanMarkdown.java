package dev.landform.render;

import dev.landform.check.Finding;
import dev.landform.plan.Plan;
import dev.landform.plan.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes plans as Markdown, for a comment on a pull request: the counts in the title, each group as a table that folds,
 * then what decides how long it all takes, then what the user should know. The last line is {@link Plan#summary()}. Groups in which something is replaced or
 * deleted are unfolded. Whatever the user wrote shows as it is. Immutable.
 *
 * <pre>{@code
 * Files.writeString(comment, PlanMarkdown.standard().of(plan));
 * }</pre>
 */
public final class PlanMarkdown {

    private static final PlanMarkdown STANDARD = new PlanMarkdown();

    private PlanMarkdown() {}

    /** Returns a writer of GitHub's Markdown, which others read as well. */
    public static PlanMarkdown standard() {
        return STANDARD;
    }

    /** Returns the plan as Markdown; equal plans with equal origins give equal texts. Every line ends with a line feed. */
    public String of(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + Markdown.text(plan.topology() + " in " + plan.region()) + ": " + counts(plan.summary()));
        lines.add("");
        if (plan.isEmpty()) {
            lines.add("Nothing is to be done: what is there is what is wanted.");
            lines.add("");
        } else {
            Entries.of(plan).groups().forEach(group -> GroupTable.write(group, lines));
            OrderTable.write(plan, lines);
        }
        findings(plan, lines);
        lines.add(plan.summary().toString());
        return String.join("\n", lines) + "\n";
    }

    private static String counts(Summary summary) {
        List<String> counts = new ArrayList<>();
        count(summary.created(), "create", counts);
        count(summary.updated(), "update", counts);
        count(summary.replaced(), "replace", counts);
        count(summary.deleted(), "delete", counts);
        return counts.isEmpty() ? "no change" : String.join(", ", counts);
    }

    private static void count(int number, String word, List<String> counts) {
        if (number > 0) {
            counts.add(number + " to " + word);
        }
    }

    private static void findings(Plan plan, List<String> lines) {
        for (Finding finding : plan.findings()) {
            String origin = finding.origin().isKnown() ? " (" + finding.origin() + ")" : "";
            lines.add("- **" + finding.severity().name().toLowerCase(Locale.ROOT) + "** " + Markdown.code(finding.id())
                    + " " + Markdown.text(finding.subject() + origin) + "<br>");
            lines.add("  " + Markdown.text(finding.what()) + "<br>");
            lines.add("  Why: " + Markdown.text(finding.why()) + "<br>");
            lines.add("  Fix: " + Markdown.text(finding.fix()));
        }
        if (!plan.isApplicable()) {
            lines.add("");
            lines.add("**The plan cannot be applied because of its errors.**");
        }
        if (!plan.findings().isEmpty()) {
            lines.add("");
        }
    }
}
