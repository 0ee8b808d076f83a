package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.Tags;
import dev.landform.resource.loggroup.LogGroup;
import org.junit.jupiter.api.Test;

/** What plans look like as Markdown. The texts are in {@code src/test/resources/golden/plan}. */
class PlanMarkdownTest {

    @Test
    void newResourcesAreFolded() {
        String text = golden("markdown-create", Applied.nothing(Shop.FIRST).plan(Shop.FIRST));
        assertThat(text).contains("<details>\n").doesNotContain("<details open>");
    }

    @Test
    void changesShowFieldByField() {
        golden("markdown-update", Applied.of(Shop.FIRST).plan(Shop.CHANGED));
    }

    @Test
    void whatIsReplacedIsUnfolded() {
        String text = golden("markdown-replace", Applied.of(Shop.FIRST).plan(Shop.OTHER_PORT));
        assertThat(text).contains("<details open>\n");
    }

    @Test
    void whatWouldBeLostIsSaid() {
        golden("markdown-protected", Applied.of(Shop.FIRST).plan(Shop.WITHOUT_DATA));
        golden("markdown-data", Applied.of(Shop.FIRST).plan(Shop.WITHOUT_DATA, PlanOptions.deletingData()));
    }

    @Test
    void nothingToDoIsSaid() {
        golden("markdown-nothing", Applied.of(Shop.FIRST).plan(Shop.FIRST));
    }

    @Test
    void whatTheUserWroteMeansNothing() {
        Applied tagged = Applied.of(Shop.FIRST)
                .with(observed -> observed.resource() instanceof LogGroup group
                        ? new Observed(
                                group.withTags(Tags.of("Note", "a|b <script> `c` *d* @all #1")),
                                observed.binding(),
                                observed.condition())
                        : observed);
        String text = PlanMarkdown.standard().of(tagged.plan(Shop.FIRST));
        assertThat(text)
                .contains("a\\|b &lt;script&gt; \\`c\\` \\*d\\* \\@<!-- -->all \\#<!-- -->1")
                .doesNotContain("<script>");
    }

    @Test
    void noCharacterMeansAnything() {
        assertThat(Markdown.text("1. a")).isEqualTo("1\\. a");
        assertThat(Markdown.text("- a-b")).isEqualTo("\\- a-b");
        assertThat(Markdown.text("a_b & [c](d)\n\t~e~")).isEqualTo("a\\_b &amp; \\[c\\](d)  \\~e\\~");
        assertThat(Markdown.code("")).isEmpty();
        assertThat(Markdown.html("<a&b>")).isEqualTo("&lt;a&amp;b&gt;");
    }

    private static String golden(String name, Plan plan) {
        String text = PlanMarkdown.standard().of(plan);
        assertThat(text.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line).endsWith("|"));
        Golden.check(name, text.replaceAll("\\.java:\\d+", ".java:00"));
        return text;
    }
}
