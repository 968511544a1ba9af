package org.paretile.experiments.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A headless Chromium of the system; it writes down what a page complains of and what it asks for. */
final class Chromium implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "ui");

    final List<String> complaints = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium"))).setArgs(List.of("--no-sandbox")));

    /** Opens a page, its charts drawn. */
    Page open(Path page, ColorScheme scheme) {
        complaints.clear();
        requests.clear();
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
        Page opened = context.newPage();
        opened.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) {
                complaints.add(m.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.onRequest(r -> requests.add(r.url()));
        opened.navigate(page.toUri().toString());
        settle(opened);
        return opened;
    }

    /** Waits until what was asked for is drawn. */
    static void settle(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Drags from one place in an element to another; places are shares of its width and height. */
    static void drag(Page page, String element, double fromX, double fromY, double toX, double toY) {
        Locator locator = page.locator(element);
        locator.scrollIntoViewIfNeeded();
        BoundingBox box = locator.boundingBox();
        page.mouse().move(box.x + fromX * box.width, box.y + fromY * box.height);
        page.mouse().down();
        page.mouse().move(box.x + (fromX + toX) / 2 * box.width, box.y + (fromY + toY) / 2 * box.height);
        page.mouse().move(box.x + toX * box.width, box.y + toY * box.height);
        page.mouse().up();
        settle(page);
    }

    /** Keeps a picture of what the window shows, for people. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Keeps a picture of a part of the page. */
    static void picture(Page page, String element, String name) {
        page.locator(element).screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
