package dev.landform.pictures;

import dev.landform.pictures.drawing.Markup;
import dev.landform.pictures.drawing.StyleSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page of several views with its style and its script inside. Not thread-safe. */
final class HtmlPage {

    private final StringBuilder tabs = new StringBuilder();
    private final StringBuilder panels = new StringBuilder();
    private final String title;
    private final String summary;

    HtmlPage(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    /** Adds a view. */
    void panel(String id, String name, String html) {
        tabs.append("<button type=\"button\" role=\"tab\" id=\"tab-").append(id);
        tabs.append("\" aria-controls=\"panel-").append(id).append("\">");
        tabs.append(Markup.escaped(name)).append("</button>\n");
        panels.append("<section role=\"tabpanel\" id=\"panel-").append(id);
        panels.append("\" aria-labelledby=\"tab-").append(id).append("\">\n<h2>");
        panels.append(Markup.escaped(name)).append("</h2>\n").append(html).append("</section>\n");
    }

    /** Returns the page. Nothing may be loaded or run but what it holds. */
    String html() {
        String style = style();
        String script = resource("report.js");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "policy",
                "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        parts.put("title", Markup.escaped(title));
        parts.put("summary", Markup.escaped(summary));
        parts.put("style", style);
        parts.put("script", script);
        parts.put("tabs", tabs.toString());
        parts.put("panels", panels.toString());
        return filled(resource("report.html"), parts);
    }

    private static String style() {
        return ":root{" + StyleSheet.properties(false) + "color-scheme:light}"
                + "@media (prefers-color-scheme:dark){:root{" + StyleSheet.properties(true) + "color-scheme:dark}}"
                + ":root[data-paper=light]{" + StyleSheet.properties(false) + "color-scheme:light}"
                + ":root[data-paper=dark]{" + StyleSheet.properties(true) + "color-scheme:dark}"
                + StyleSheet.byProperties() + "\n" + resource("report.css");
    }

    /** Puts each part in its place once, so that a part may itself hold what looks like a place. */
    private static String filled(String template, Map<String, String> parts) {
        StringBuilder html = new StringBuilder();
        int done = 0;
        while (true) {
            int start = template.indexOf("{{", done);
            if (start < 0) {
                return html.append(template, done, template.length()).toString();
            }
            int end = template.indexOf("}}", start);
            html.append(template, done, start).append(parts.get(template.substring(start + 2, end)));
            done = end + 2;
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
