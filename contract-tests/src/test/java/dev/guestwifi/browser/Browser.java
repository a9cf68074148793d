package dev.guestwifi.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import dev.guestwifi.spec.node.NodeTools;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * This machine's Chromium. Playwright's driver comes with the Node tools: the one that Maven has carries a Node for
 * every platform, 200 MB that nobody should have to load for this.
 */
final class Browser implements AutoCloseable {
    /** Without them Chromium calls its maker at every start. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String axe;

    private Browser(Playwright playwright, Path executable, String axe) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
        this.axe = axe;
    }

    /** Starts it, or ends the test where there is none. */
    static Browser start() {
        NodeTools tools = NodeTools.ready();
        // The shell is the same browser without windows, which take most of the time that it needs.
        Path executable = Stream.of("chromium-headless-shell", "chromium", "chromium-browser")
                .flatMap(program -> onPath(program).stream())
                .findFirst()
                .orElse(null);
        if (executable == null) {
            String missing = "skipped the tests of pages: there is no Chromium here";
            System.out.println(missing);
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        try {
            System.setProperty("playwright.cli.dir", driver(tools).toString());
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Browser(playwright, executable, Files.readString(tools.file("axe-core/axe.min.js")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param dark whether the reader likes dark pages */
    Visit visit(String uri, boolean dark, int width) {
        return new Visit(chromium, axe, uri, dark, width);
    }

    /** The directory that Playwright asks for: a Node, and its package. */
    private static Path driver(NodeTools tools) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "playwright").toAbsolutePath());
        link(directory.resolve("node"), onPath("node").orElseThrow());
        link(directory.resolve("package"), tools.file("playwright-core"));
        return directory;
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target.toRealPath());
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
