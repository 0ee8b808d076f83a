package dev.landform.pictures;

import dev.landform.execute.Outcome;
import dev.landform.pictures.drawing.Markup;
import dev.landform.pictures.drawing.SvgWriter;
import dev.landform.plan.Plan;
import dev.landform.render.PlanText;
import dev.landform.topology.Topology;
import java.util.Optional;

/**
 * A topology, its plan, and what came of it as one page of HTML: the picture, the plan as text, the timeline, the
 * findings. The page needs neither network nor other files, and forbids itself both; it is light or dark, and can be
 * used with the keyboard alone. Without scripts it shows everything at once. Immutable; equal inputs give equal pages,
 * to the byte.
 *
 * <pre>{@code
 * Files.writeString(Path.of("report.html"), HtmlReport.of(shop, plan).toHtml());
 * }</pre>
 */
public final class HtmlReport {

    private static final int COLUMNS = 110;

    private final Picture picture;
    private final Plan plan;
    private final Optional<Outcome> outcome;

    private HtmlReport(Picture picture, Plan plan, Optional<Outcome> outcome) {
        this.picture = picture;
        this.plan = plan;
        this.outcome = outcome;
    }

    /** Returns the report of a topology and a plan for it, before the plan is carried out. */
    public static HtmlReport of(Topology topology, Plan plan) {
        return of(Picture.of(topology), plan);
    }

    /** Returns the report of a plan, with the picture of what it is to lead to. */
    public static HtmlReport of(Picture picture, Plan plan) {
        return new HtmlReport(picture.planned(plan), plan, Optional.empty());
    }

    /** Returns this report, and what happened when the plan was carried out. */
    public HtmlReport after(Outcome happened) {
        return new HtmlReport(picture, plan, Optional.of(happened));
    }

    /** Returns the page. */
    public String toHtml() {
        String title = plan.topology() + " in " + plan.region();
        HtmlPage page = new HtmlPage(title, plan.summary().toString());
        page.panel("picture", "Picture", PicturePanel.html(picture));
        page.panel("plan", "Plan", "<pre tabindex=\"0\">" + Markup.escaped(planText()) + "</pre>\n");
        if (!plan.isEmpty()) {
            page.panel("timeline", "Forecast", figure(Timeline.expected(plan)));
        }
        outcome.ifPresent(happened -> page.panel(
                "outcome",
                "What happened",
                "<pre tabindex=\"0\">" + Markup.escaped(happened.toString()) + "</pre>\n"
                        + (plan.isEmpty() ? "" : figure(Timeline.happened(happened)))));
        page.panel("findings", "Findings (" + plan.findings().size() + ")", FindingsPanel.html(plan.findings()));
        return page.html();
    }

    private String planText() {
        return PlanText.standard().width(COLUMNS).of(plan);
    }

    private static String figure(Timeline timeline) {
        return "<figure class=\"fit\" tabindex=\"0\">" + SvgWriter.element(timeline.drawing()) + "</figure>\n";
    }
}
