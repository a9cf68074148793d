package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.key.DemoKeys;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class DocsTest {
    /** The widget's own: the path of an operation is a link inside the button that opens it, so that it can be linked to. */
    private static final String LINK_IN_BUTTON = "serious nested-interactive ";

    /** The widget's own: it starts headings at a third level, and knows no landmarks. */
    private static final String MINOR = "moderate ";

    private static Browser browser;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = DemoServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"false,1440", "true,390"})
    void the_page_is_quiet_fits_and_can_be_read_by_everybody(boolean dark, int width) {
        mustSuitEverybody(dark, width);
    }

    @ParameterizedTest
    @CsvSource({"false,390", "true,1440"})
    @Tag("long")
    void the_page_is_so_the_other_way_round(boolean dark, int width) {
        mustSuitEverybody(dark, width);
    }

    private static void mustSuitEverybody(boolean dark, int width) {
        try (Visit visit = browser.visit(server.uri() + "/docs", dark, width)) {
            visit.page().locator("#operations-Venues-listVenues").waitFor();
            visit.picture("docs-" + (dark ? "dark" : "light") + "-" + width);
            visit.assertQuiet();
            visit.assertFits();
            assertReadable(visit);
        }
    }

    private static void assertReadable(Visit visit) {
        assertThat(visit.violations())
                .asInstanceOf(list(String.class))
                .allMatch(finding -> finding.startsWith(LINK_IN_BUTTON) || finding.startsWith(MINOR));
        assertThat(visit.violations(".swagger-ui")).isEmpty();
    }

    @Test
    void a_human_at_the_root_is_led_there() {
        try (Visit visit = browser.visit(server.uri() + "/", false, 1440)) {
            assertThat(visit.page().url()).isEqualTo(server.uri() + "/docs");
            assertThat(visit.page().locator("#demo").textContent()).contains(DemoKeys.INSTANCE.key());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_call_that_is_tried_is_answered_by_this_server(boolean dark) {
        try (Visit visit = browser.visit(server.uri() + "/docs", dark, 1440)) {
            Locator operation = visit.page().locator("#operations-Venues-listVenues");
            operation.locator(".opblock-summary-control").click();
            Response answer = visit.page()
                    .waitForResponse(
                            response -> response.url().contains("/api/venues"),
                            () -> operation.locator("button.execute").click());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.url()).startsWith(server.uri() + "/api/venues?slug=default");
            operation
                    .locator(".live-responses-table .response-col_status")
                    .first()
                    .waitFor();
            assertThat(operation.locator(".live-responses-table").first().textContent())
                    .contains("Exampleton");
            visit.assertQuiet();
            assertReadable(visit);
        }
    }
}
