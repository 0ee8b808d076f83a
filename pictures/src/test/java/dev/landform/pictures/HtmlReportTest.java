package dev.landform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.plan.Plan;
import dev.landform.resource.Origin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Runs RUN = Runs.of(SmallTopologies.shop());
    private static final String BEFORE =
            HtmlReport.of(SmallTopologies.shop(), RUN.plan()).toHtml();
    private static final String AFTER = HtmlReport.of(SmallTopologies.shop(), RUN.plan())
            .after(RUN.outcome())
            .toHtml();

    @Test
    void hasAViewForEachQuestion() {
        assertThat(panels(BEFORE)).containsExactly("picture", "plan", "timeline", "findings");
        assertThat(panels(AFTER)).containsExactly("picture", "plan", "timeline", "outcome", "findings");
        assertThat(BEFORE).contains(RUN.plan().summary().toString(), "zone eu-west-1a", "what to expect");
        assertThat(AFTER).contains("what happened", "Done: ", "flowchart TB");
    }

    @Test
    void needsNothingFromOutsideAndForbidsIt() {
        String own = AFTER.replace("http://www.w3.org/2000/svg", "");
        assertThat(own).doesNotContain("https://", "@import", " src=", "url(", "fetch(", "XMLHttpRequest");
        assertThat(own).contains("default-src 'none'");
        assertThat(own.replaceAll("http://[a-z0-9.-]+\\.elb\\.", "")).doesNotContain("http://");
    }

    @Test
    void allowsExactlyItsOwnStyleAndScript() throws Exception {
        assertThat(AFTER).contains("style-src '" + hash(between("<style>", "</style>")) + "'");
        assertThat(AFTER).contains("script-src '" + hash(between("<script>", "</script>")) + "'");
        assertThat(AFTER).doesNotContain(" style=\"", " onclick=");
    }

    @Test
    void whatItTellsIsTextAndNotMarkup() {
        Finding finding = new Finding(
                Severity.WARNING, "odd", "service/<web>", Origin.UNKNOWN, "<b>odd</b> & {{script}}", "why", "fix");
        Plan odd = RUN.plan().withFindings(List.of(finding));
        assertThat(HtmlReport.of(SmallTopologies.shop(), odd).toHtml())
                .contains("warning: &lt;b&gt;odd&lt;/b&gt; &amp; {{script}}")
                .doesNotContain("<b>odd");
    }

    @Test
    void anEmptyPlanHasNoTimeline() {
        Plan nothing =
                new Plan("shop", "eu-west-1", List.of(), List.of(), RUN.plan().bindings(), List.of());
        assertThat(panels(HtmlReport.of(SmallTopologies.shop(), nothing).toHtml()))
                .containsExactly("picture", "plan", "findings");
    }

    @Test
    void equalInputsGiveEqualPages() {
        Runs again = Runs.of(SmallTopologies.shop());
        assertThat(HtmlReport.of(SmallTopologies.shop(), again.plan())
                        .after(again.outcome())
                        .toHtml())
                .isEqualTo(AFTER);
    }

    private static String between(String start, String end) {
        int from = AFTER.indexOf(start) + start.length();
        return AFTER.substring(from, AFTER.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static List<String> panels(String html) {
        Matcher matcher =
                Pattern.compile("role=\"tabpanel\" id=\"panel-([a-z]+)\"").matcher(html);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
