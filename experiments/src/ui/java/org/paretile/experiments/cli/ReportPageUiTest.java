package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a browser, as its readers use it. Pictures for people are in target/ui. */
class ReportPageUiTest {
    private static final String HOSTILE = "<img src=x onerror=document.title='hit'>.json";
    private static final int LARGE = 20_000;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Path report;

    @BeforeAll
    static void runAStudy() throws IOException {
        chromium = new Chromium();
        report = ReportCommandTest.macro(folder, "search: [{ algorithm: nsga2, population: 40, evaluations: 1000, seeds: 1..3 },"
                + " { algorithm: random, evaluations: 1000, seeds: 1..3 }]\n").resolve("report.html");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void noComplaintsAndNoNetwork() {
        assertThat(chromium.complaints).as("console").isEmpty();
        assertThat(chromium.requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    }

    private static int rows(Page page) {
        String text = page.locator("#rows").textContent();
        return text.startsWith("no design") ? 0 : Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1).replace(",", ""));
    }

    @Test
    void isDrawnInLightAndDark() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = chromium.open(report, scheme);
            String name = scheme.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(page.evaluate("() => document.documentElement.dataset.theme")).isEqualTo(name);
            assertThat(page.locator("#scatter canvas").count()).isPositive();
            assertThat(page.locator("#parallel canvas").count()).isPositive();
            for (String part : new String[] {"picks", "tradeoffs", "designs", "guidelines", "searches", "constraints", "provenance"}) {
                Chromium.picture(page, "#" + part, name + "-" + part);
            }
            page.evaluate("scrollTo(0, 0)");
            Chromium.picture(page, name + "-top");
            page.locator("#theme").click();
            assertThat(page.evaluate("() => document.documentElement.dataset.theme")).isNotEqualTo(name);
            page.close();
        }
    }

    @Test
    void isSetForPrint() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav.bar").isVisible()).isFalse();
        assertThat(page.locator("#design-table table").isVisible()).isTrue();
        page.close();
    }

    @Test
    void aDragOverThePointsFiltersTheTable() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        int all = rows(page);
        Chromium.drag(page, "#scatter", 0.17, 0.4, 0.6, 0.87);
        assertThat(rows(page)).isPositive().isLessThan(all);
        assertThat(page.locator("#axes .status").textContent()).isEqualTo(rows(page) + " of " + all + " selected");
        Chromium.picture(page, "#tradeoffs", "light-brushed");
        page.locator("#clear").click();
        assertThat(rows(page)).isEqualTo(all);
        page.close();
    }

    @Test
    void aDragAlongAnAxisFiltersTheTable() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        int all = rows(page);
        double first = 46.0 / page.locator("#parallel").boundingBox().width;
        Chromium.drag(page, "#parallel", first, 0.9, first, 0.7);
        assertThat(rows(page)).isPositive().isLessThan(all);
        page.close();
    }

    @Test
    void wordsAndComparisonsFilterTheTable() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        int all = rows(page);
        page.locator("#filter").fill("adc_bits <= 6");
        int few = rows(page);
        assertThat(few).isPositive().isLessThan(all);
        page.locator("#filter").fill("adc_bits > 6");
        assertThat(rows(page)).isEqualTo(all - few);
        page.locator("#filter").fill("colour = 3");
        assertThat(page.locator("#table-controls .note").textContent()).isEqualTo("no quantity is called colour");
        page.close();
    }

    @Test
    void aHeadSortsTheTable() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        String best = page.locator("#design-table tbody tr").first().getAttribute("data-design");
        page.locator("#design-table th button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#design-table th[aria-sort]").getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(page.locator("#design-table tbody tr").first().getAttribute("data-design")).isNotEqualTo(best);
        page.close();
    }

    @Test
    void aDesignOpensByKeyboardAndByClick() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        page.locator("#pick-table tbody tr").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#card").isVisible()).isTrue();
        assertThat(page.locator("#card-title .id").textContent()).isEqualTo(page.locator("#pick-table tbody tr").first().getAttribute("data-design"));
        assertThat(page.locator("#card .parts .fill").count()).as("bars of the breakdown").isPositive();
        Chromium.picture(page, "light-card");
        page.keyboard().press("Escape");
        assertThat(page.locator("#card").isVisible()).isFalse();
        assertThat(page.evaluate("() => document.activeElement.tagName")).as("the focus is where it was").isEqualTo("TR");
        page.keyboard().press("ArrowDown");
        String second = page.evaluate("() => document.activeElement.dataset.design").toString();
        page.locator("#design-table tbody tr[data-design=" + second + "]").or(page.locator("#pick-table tbody tr[data-design=" + second + "]"))
                .first().click();
        assertThat(page.locator("#card-title .id").textContent()).isEqualTo(second);
        page.close();
    }

    /** The floorplan of two tiers, one with a map, drawn to scale: blocks are as wide as their tier's share says. */
    @Test
    void aLayoutIsDrawnToScale() throws IOException {
        byte[] cells = new byte[16 * 16];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) (255 * Math.exp(-(Math.pow(i % 16 - 4, 2) + Math.pow(i / 16 - 5, 2)) / 30));
        }
        String block = "{\"name\":\"%s\",\"kind\":\"%s\",\"x_mm\":%s,\"y_mm\":%s,\"width_mm\":%s,\"height_mm\":%s,\"power_w\":0.8,\"temperature_c\":%s}";
        String tiers = "\"tiers\":[{\"name\":\"interposer\",\"width_mm\":12,\"height_mm\":9,\"blocks\":["
                + String.format(block, "static 1", "static", 1, 1, 5, 6, 71.5) + "," + String.format(block, "dynamic 1", "dynamic", 7, 1, 4, 4, 55.2)
                + "],\"heat\":{\"columns\":16,\"rows\":16,\"coolest_c\":46.5,\"hottest_c\":72,\"cells\":\"" + Base64.getEncoder().encodeToString(cells)
                + "\"}},{\"name\":\"tier 2\",\"width_mm\":6,\"height_mm\":6,\"blocks\":[" + String.format(block, "buffer", "memory", 1, 1, 3, 3, "\"NaN\"")
                + "],\"heat\":null}]";
        Path page = Files.writeString(folder.resolve("layout.html"), Files.readString(report).replace("\"tiers\":[]", tiers));
        Page opened = chromium.open(page, ColorScheme.LIGHT);
        opened.locator("#pick-table tbody tr").first().click();
        assertThat(opened.locator(".floor svg image").count()).isEqualTo(1);
        Object share = opened.evaluate("() => { const r = document.querySelectorAll('.floor svg:nth-of-type(1) rect');"
                + " return r[1].getAttribute('width') / r[0].getAttribute('width'); }");
        assertThat(((Number) share).doubleValue()).isCloseTo(5.0 / 12, org.assertj.core.data.Offset.offset(1e-6));
        opened.locator(".floor").scrollIntoViewIfNeeded();
        Chromium.picture(opened, "light-floorplan");
        opened.close();
    }

    @Test
    void namesOfFilesAreNeverRun() throws IOException {
        Path other = Files.createDirectories(folder.resolve("hostile"));
        Path study = Paretile.study(other, "search: { algorithm: exhaustive }\n");
        Files.copy(other.resolve("knapsack.json"), other.resolve(HOSTILE));
        Files.writeString(study, Files.readString(study).replace("knapsack.json", "\"" + HOSTILE + "\""));
        assertThat(Paretile.run("run", study, "--out", other.resolve("run"), "-q").code()).isZero();
        Page page = chromium.open(other.resolve("run/report.html"), ColorScheme.LIGHT);
        assertThat(page.title()).startsWith("knapsack");
        assertThat(page.locator("img").count()).isZero();
        assertThat(page.locator("#provenance").textContent()).contains(HOSTILE);
        page.close();
    }

    @Test
    void twentyThousandDesignsCanBeBrushed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("large"));
        Path run = ReportCommandTest.macro(other, "search: { algorithm: random, evaluations: 1000, seeds: 1 }\n");
        Files.writeString(run.resolve("front.csv"), ReportCommandTest.largeFront(run, LARGE));
        assertThat(Paretile.run("report", run).code()).isZero();
        Page page = chromium.open(run.resolve("report.html"), ColorScheme.LIGHT);
        assertThat(rows(page)).isEqualTo(LARGE);
        Chromium.drag(page, "#scatter", 0.3, 0.3, 0.7, 0.7);
        assertThat(rows(page)).isPositive().isLessThan(LARGE);
        Chromium.picture(page, "#tradeoffs", "light-large");
        page.close();
    }
}
