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
        assertThat(chromium.requests).isNotEmpty().allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
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
            assertThat(lightness(page, "backgroundColor")).as("paper").satisfies(l -> assertThat(l > 0.5).isEqualTo(scheme == ColorScheme.LIGHT));
            assertThat(Math.abs(lightness(page, "backgroundColor") - lightness(page, "color"))).as("contrast of text").isGreaterThan(0.7);
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

    private static double lightness(Page page, String property) {
        return ((Number) page.evaluate("p => getComputedStyle(document.body)[p].match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 765", property))
                .doubleValue();
    }

    /** On paper: the first designs of the table, the picks in full, figures as wide as the paper, what is folded away opened; then all as before. */
    @Test
    void isSetForPrint() {
        Page page = chromium.open(report, ColorScheme.DARK);
        int all = rows(page);
        int shown = page.locator("#design-table tbody tr").count();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Chromium.settle(page);
        assertThat(page.locator("nav.bar").isVisible()).isFalse();
        assertThat(page.evaluate("() => document.documentElement.dataset.theme")).as("ink on white").isEqualTo("light");
        assertThat(page.locator("#design-table tbody tr").count()).isEqualTo(Math.min(40, all)).isGreaterThan(shown);
        assertThat(page.locator("#design-table caption").textContent()).contains("the first 40 of " + all);
        assertThat(page.locator("#dossier article").count()).isEqualTo(3);
        assertThat(page.locator("#dossier article").first().locator(".parts .fill").count()).as("bars of its breakdown").isPositive();
        assertThat(page.locator("#lessons details:not([open]), #comparison details:not([open])").count()).isZero();
        assertThat(page.locator("#comparison details[open]").count()).isPositive();
        for (String part : new String[] {"#scatter", "#parallel", "#design-table table", "#convergence", "#search-table table", "#dossier"}) {
            assertThat(page.locator(part).first().boundingBox().width).as(part).isBetween(200.0, 674.0);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "ui", "print.png")).setFullPage(true));
        assertThat(page.pdf()).as("pages").isNotEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        Chromium.settle(page);
        assertThat(page.locator("#dossier article").count()).isZero();
        assertThat(page.locator("#design-table tbody tr").count()).isEqualTo(shown);
        assertThat(page.evaluate("() => document.documentElement.dataset.theme")).isEqualTo("dark");
        page.close();
    }

    @Test
    void fitsAPhone() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        page.setViewportSize(390, 844);
        Chromium.settle(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as("nothing beside the screen").isEqualTo(390);
        assertThat(page.locator("#scatter canvas").first().boundingBox().width).isBetween(300.0, 390.0);
        assertThat(page.locator("#parallel-caption").textContent()).as("axes for which there is no room").contains("more columns in the table");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "ui", "phone.png")).setFullPage(true));
        page.close();
    }

    /** What is selected in one view is seen in all. */
    @Test
    void viewsAreLinked() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        byte[] lines = page.locator("#parallel").screenshot();
        byte[] box = page.locator("#cube").screenshot();
        assertThat(page.locator("#parallel").screenshot()).as("the same twice, so that a difference says something").isEqualTo(lines);
        page.locator("#filter").fill("adc_bits <= 6");
        page.waitForFunction("() => document.querySelector('#axes .status').textContent.includes('selected')");
        for (int frame = 0; frame < 4; frame++) {
            Chromium.settle(page);
        }
        assertThat(page.locator("#parallel").screenshot()).isNotEqualTo(lines);
        assertThat(page.locator("#cube").screenshot()).isNotEqualTo(box);
        page.close();
    }

    @Test
    void aDragOverThePointsFiltersTheTable() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        int all = rows(page);
        Chromium.drag(page, "#scatter", 0.17, 0.4, 0.6, 0.87);
        assertThat(rows(page)).isPositive().isLessThan(all);
        assertThat(page.locator("#axes .status").textContent()).isEqualTo(rows(page) + " of " + all + " selected");
        assertThat(page.locator(".brush").boundingBox().width).isPositive();
        page.setViewportSize(1000, 900);
        Chromium.settle(page);
        assertThat(page.locator(".brush").boundingBox().width).as("the rectangle follows its axes").isBetween(50.0, 0.5 * page.locator("#scatter").boundingBox().width);
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

    @Test
    void theTableIsWalkedByKeyboard() {
        Page page = chromium.open(report, ColorScheme.LIGHT);
        assertThat(page.locator("#design-table tbody tr[tabindex='0']").count()).as("one stop of the Tab key").isEqualTo(1);
        page.locator("#design-table tbody tr").first().focus();
        page.keyboard().press("End");
        assertThat(focused(page)).isEqualTo(page.locator("#design-table tbody tr").last().getAttribute("data-design"));
        assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")).as("the focus is seen").isEqualTo("solid");
        page.keyboard().press("Home");
        assertThat(focused(page)).isEqualTo(page.locator("#design-table tbody tr").first().getAttribute("data-design"));
        String first = focused(page);
        page.keyboard().press("PageDown");
        assertThat(focused(page)).isEqualTo(page.locator("#design-table tbody tr").first().getAttribute("data-design")).isNotEqualTo(first);
        page.keyboard().press("Enter");
        String opened = page.locator("#card-title .id").textContent();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#card-title .id").textContent()).as("the next of the table")
                .isEqualTo(page.locator("#design-table tbody tr").nth(1).getAttribute("data-design"));
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#card-title .id").textContent()).isEqualTo(opened);
        page.keyboard().press("Escape");
        assertThat(page.locator("#card").isVisible()).isFalse();
        page.close();
    }

    private static String focused(Page page) {
        return page.evaluate("() => document.activeElement.dataset.design").toString();
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
    void numbersThatCannotBeTrustedAreMarked() throws IOException {
        Path study = Files.writeString(folder.resolve("doubt.yaml"), """
                study: doubt
                version: 1
                problem: edge-llm
                tokens: 16
                space: { package: { choice: [organic, hybrid-bond] } }
                objectives: [energy, cost]
                search: { algorithm: exhaustive }
                """);
        assertThat(Paretile.run("run", study, "--out", folder.resolve("doubt"), "-q").code()).isZero();
        Page page = chromium.open(folder.resolve("doubt/report.html"), ColorScheme.LIGHT);
        assertThat(page.locator("#design-table").textContent()).doesNotContain(" ?");
        page.locator("#pick-table tbody tr").first().click();
        assertThat(page.locator("#card .ledger-block").textContent()).contains("dB ?", "such values order designs, no more");
        page.locator("#close").click();
        page.getByLabel("all metrics").check();
        assertThat(page.locator("#design-table").textContent()).contains(" ?", "such values order designs, no more");
        page.close();
    }

    @Test
    void aRunWithoutFeasibleDesignsSaysSo() throws IOException {
        Path other = Files.createDirectories(folder.resolve("none"));
        Path study = Paretile.study(other, "constraints: [f1 >= 1000]\nsearch: { algorithm: random, evaluations: 100 }\n");
        Paretile.run("run", study, "--out", other.resolve("run"), "-q");
        Page page = chromium.open(other.resolve("run/report.html"), ColorScheme.LIGHT);
        assertThat(page.locator("#picks").textContent()).contains("no feasible design", "under Constraints", "violated");
        assertThat(page.locator("#convergence canvas").count()).isPositive();
        Chromium.picture(page, "#picks", "light-nearest");
        assertThat(page.locator("#designs").isVisible()).isFalse();
        assertThat(page.locator("nav a[href='#designs']").isVisible()).isFalse();
        assertThat(page.locator("#limits .meter").first().textContent()).endsWith("%");
        page.close();
    }

    /** Markup in every text that a study or a model brings: shown as it is, never run. */
    @Test
    void textsAreNeverMarkup() throws IOException {
        String bad = "\\u003cimg src=x onerror=document.title='hit'>\\u003c/script>\\u003cscript>document.title='hit'\\u003c/script>\\\"'";
        String data = Files.readString(report);
        int at = data.indexOf("id=\"data\">");
        String page = data.substring(0, at) + data.substring(at).replace("\"study\":\"a-macro\"", "\"study\":\"" + bad + "\"")
                .replace("\"rram_neurram\"", "\"" + bad + "\"").replaceAll("\"(description|why|basis|algorithm|unit)\":\"[^\"]*\"",
                        "\"$1\":\"" + java.util.regex.Matcher.quoteReplacement(bad) + "\"");
        Page opened = chromium.open(Files.writeString(folder.resolve("bad.html"), page), ColorScheme.LIGHT);
        opened.locator("#pick-table tbody tr").first().click();
        assertThat(opened.locator("#study").textContent()).isEqualTo("<img src=x onerror=document.title='hit'></script><script>document.title='hit'</script>\"'");
        assertThat(opened.locator("#design-table").textContent()).as("of a category").contains("<img src=x");
        assertThat(opened.locator("img").count()).isZero();
        assertThat(opened.title()).doesNotContain("hit");
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
