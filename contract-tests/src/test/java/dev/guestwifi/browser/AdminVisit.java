package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An administrator on the Admin page. */
final class AdminVisit implements AutoCloseable {
    private static final Pattern CURL = Pattern.compile("curl -H \"X-API-Key: ([^\"]+)\" \"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Visit visit;

    AdminVisit(Browser browser, URI server, boolean dark, int width) {
        visit = browser.visit(server + "/admin", dark, width);
    }

    AdminVisit(Browser browser, URI server) {
        this(browser, server, false, 1440);
    }

    Visit visit() {
        return visit;
    }

    Page page() {
        return visit.page();
    }

    Locator find(String selector) {
        return page().locator(selector);
    }

    AdminVisit signIn() {
        find("#password").fill(DemoServer.PASSWORD);
        find("#sign-in button").click();
        find("#generate").waitFor();
        return this;
    }

    /** Fills the form and sends it; the key is shown then. */
    void generate(String label, String team, String access) {
        find("#label").fill(label);
        find("#team").selectOption(team);
        find("#access").selectOption(access);
        find("#generate button").click();
    }

    /** Makes a key and takes it from the page. */
    String made(String label, String team, String access) {
        generate(label, team, access);
        return take();
    }

    /** The key that is shown; it is shown no more then. */
    String take() {
        find("#reveal").waitFor();
        String key = find("#key").textContent();
        row(key).waitFor();
        find("#done").click();
        focused("keys");
        return key;
    }

    /** The row of a key. */
    Locator row(String key) {
        return find("#keys tbody tr:has(code:text-is('gwf_…" + key.substring(key.length() - 4) + "'))");
    }

    /** How long a key still works, by its row. */
    Duration lives(String key) {
        String expires = row(key).locator("[data-of=expires]").getAttribute("datetime");
        return Duration.between(Instant.now(), Instant.parse(expires));
    }

    void hidden(String selector) {
        gone(find(selector));
    }

    void gone(Locator element) {
        element.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    void reload() {
        page().reload();
        page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    String clipboard() {
        return page().evaluate("navigator.clipboard.readText()").toString();
    }

    /** Waits until the keyboard acts on the element with an id. */
    void focused(String id) {
        page().waitForFunction("id => document.activeElement.id === id", id);
    }

    /** Does what a curl line says; the status of the answer. */
    static int run(String curl) throws IOException, InterruptedException {
        Matcher line = CURL.matcher(curl);
        assertThat(line.matches()).as(curl).isTrue();
        return status(URI.create(line.group(2)), line.group(1));
    }

    static int status(URI uri, String key) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("X-API-Key", key).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        visit.close();
    }
}
