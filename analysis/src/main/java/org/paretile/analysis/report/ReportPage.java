package org.paretile.analysis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page that shows a run to people: one HTML file with its data, style, scripts and charts (Apache ECharts), which asks no network for anything. */
public final class ReportPage {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    /** In the order in which they need one another; together they are one function. */
    private static final List<String> SCRIPTS = List.of("dom", "data", "print", "theme", "selection", "tooltip", "scatter", "cube", "parallel", "tradeoff",
            "table", "breakdown", "floorplan", "card", "convergence", "text", "main");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private ReportPage() {}

    /**
     * Sets a page.
     *
     * @param title of the page; any text
     * @param json what the page shows, as its scripts read it; any text in it is shown as it is and never run
     */
    public static String html(String title, String json) {
        Map<String, String> parts = Map.of("title", Markup.escaped(title), "style", resource("report.css"), "echarts", resource(ECHARTS), "script",
                SCRIPTS.stream().map(name -> resource(name + ".js")).collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n")),
                "data", embedded(json));
        String template = resource("report.html");
        StringBuilder page = new StringBuilder(template.length() + parts.values().stream().mapToInt(String::length).sum());
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            page.append(template, from, place.start()).append(part(parts, place.group(1)));
            from = place.end();
        }
        return page.append(template, from, template.length()).toString();
    }

    /** JSON that no HTML parser can take for the end of its script element. */
    private static String embedded(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String part(Map<String, String> parts, String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("the page has a place for " + name + ", which there is not");
        }
        return part;
    }

    private static String resource(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
