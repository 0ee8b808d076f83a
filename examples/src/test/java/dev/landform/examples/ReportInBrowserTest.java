package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody opens the report of the reference topology from the file system in a real browser, and looks around. */
@Timeout(120)
class ReportInBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String RIGHT = "\uE014";
    private static final String LEFT = "\uE012";
    private static final String END = "\uE010";
    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void applyAndStart() throws IOException {
        if (!Browser.isInstalled()) {
            String missing = "chromium and chromedriver are not on the PATH: the report is not tried in a browser";
            assertThat(System.getenv("LANDFORM_CI")).as(missing).isNotEqualTo("true");
            Assumptions.abort(missing);
        }
        assertThat(Captured.run("apply", "--output", folder.toString()).code()).isZero();
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        browser.open(folder.resolve("landform-report.html").toUri());
    }

    @Test
    void everyViewOpensWithAClickAndNothingIsWrittenToTheConsole() throws IOException {
        assertThat(browser.run("return document.title")).isEqualTo("tryiton in ap-northeast-2");
        for (String view : List.of("plan", "timeline", "outcome", "findings", "picture")) {
            browser.click("#tab-" + view);
            assertThat(visiblePanels()).isEqualTo("panel-" + view);
            screenshot(view);
        }
        assertThat(browser.console()).isEqualTo("{\"value\":[]}");
    }

    @Test
    void theKeyboardIsEnough() throws IOException {
        browser.run("document.getElementById('tab-picture').focus(); return ''");
        browser.type(RIGHT);
        assertThat(focused() + " " + visiblePanels()).isEqualTo("tab-plan panel-plan");
        browser.type(END);
        assertThat(focused() + " " + visiblePanels()).isEqualTo("tab-findings panel-findings");
        browser.type(RIGHT);
        assertThat(focused() + " " + visiblePanels()).isEqualTo("tab-picture panel-picture");
        browser.type(LEFT);
        browser.type(RIGHT);
        browser.type(TAB);
        browser.type(ENTER);
        assertThat(browser.run("return document.activeElement.getAttribute('aria-pressed')"))
                .isEqualTo("false");
    }

    @Test
    void aBoxWithTheFocusShowsWhatItMayTalkTo() throws IOException {
        browser.run("document.querySelector('[data-id=\"service/node\"]').focus(); return ''");
        assertThat(browser.run("return Array.from(document.querySelectorAll('.node.on'),"
                        + " node => node.dataset.id).sort().join(' ')"))
                .isEqualTo("database/db load-balancer service/node service/spring");
        screenshot("focus");
        browser.type("\uE00C");
        assertThat(browser.run("return String(document.querySelectorAll('.on').length)"))
                .isEqualTo("0");
    }

    @Test
    void thePaperIsLightOrDark() throws IOException {
        assertThat(paper()).isEqualTo("rgb(255, 255, 255)");
        browser.click("#paper");
        assertThat(paper()).isEqualTo("rgb(15, 20, 26)");
        screenshot("dark");
        assertThat(browser.run("return document.getElementById('paper').textContent"))
                .isEqualTo("Light");
        browser.click("#paper");
        assertThat(paper()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void everyLabelIsAsNarrowAsItWasThoughtToBe() throws IOException {
        String tooWide = browser.run("return Array.from(document.querySelectorAll('#topology .node')).flatMap(node => {"
                + " const box = node.querySelector('rect').getBoundingClientRect();"
                + " return Array.from(node.querySelectorAll('text')).filter(text => {"
                + "  const label = text.getBoundingClientRect();"
                + "  return label.left < box.left || label.right > box.right; }).map(text => text.textContent);"
                + "}).join('; ')");
        assertThat(tooWide).isEmpty();
    }

    private static String visiblePanels() throws IOException {
        return browser.run("return Array.from(document.querySelectorAll('[role=tabpanel]'))"
                + ".filter(panel => panel.offsetParent !== null).map(panel => panel.id).join(' ')");
    }

    private static String focused() throws IOException {
        return browser.run("return document.activeElement.id");
    }

    private static String paper() throws IOException {
        return browser.run("return getComputedStyle(document.documentElement).backgroundColor");
    }

    private static void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.screenshot());
    }
}
