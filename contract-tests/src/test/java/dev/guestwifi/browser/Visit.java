package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** One reader on one page, and what the browser complained of meanwhile. */
final class Visit implements AutoCloseable {
    private static final int HEIGHT = 900;
    private static final String VIOLATIONS = "widget => axe.run(document, {resultTypes: ['violations']})"
            + ".then(r => r.violations.flatMap(v => v.nodes.map(n =>"
            + " (widget && document.querySelector(n.target[0])?.closest(widget) ? 'widget ' : '')"
            + " + v.impact + ' ' + v.id + ' ' + n.target.join(' '))))";

    private final BrowserContext context;
    private final Page page;
    private final String axe;
    private final String origin;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Visit(Browser chromium, String axe, String uri, boolean dark, int width) {
        this.axe = axe;
        this.origin = URI.create(uri).resolve("/").toString();
        context = chromium.newContext(new NewContextOptions()
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(width, HEIGHT)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        page.navigate(uri);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    Page page() {
        return page;
    }

    /** Fails if anything went wrong in the browser, or left the host, since the page was opened. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    /** Fails if the page is wider than the window. */
    void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    /** What axe-core finds: impact, rule and place of each violation. */
    List<?> violations() {
        return violations(null);
    }

    /** @param widget selects a third party's part of the page; violations inside it are prefixed with {@code widget} */
    List<?> violations(@Nullable String widget) {
        page.evaluate(axe);
        return (List<?>) page.evaluate(VIOLATIONS, widget);
    }

    /** Keeps a picture for people to look at, when the tests that take long are run, too. */
    void picture(String name) {
        if (System.getProperty("long") != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
