package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.key.DemoKeys;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocsTest {
    /** What is inside is the widget's: its contrast, its nested controls, its unnamed list of servers. */
    private static final String WIDGET = ".swagger-ui";

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
    @CsvSource({"false,1440", "false,390", "true,1440", "true,390"})
    void the_page_is_quiet_fits_and_can_be_read_by_everybody(boolean dark, int width) {
        try (Visit visit = browser.visit(server.uri() + "/docs", dark, width)) {
            visit.page().locator("#operations-Venues-listVenues").waitFor();
            visit.picture("docs-" + (dark ? "dark" : "light") + "-" + width);
            visit.assertQuiet();
            visit.assertFits();
            assertThat(visit.violations(WIDGET)).isEmpty();
        }
    }

    @Test
    void a_human_at_the_root_is_led_there() {
        try (Visit visit = browser.visit(server.uri() + "/", false, 1440)) {
            assertThat(visit.page().url()).isEqualTo(server.uri() + "/docs");
            assertThat(visit.page().locator("#demo").textContent()).contains(DemoKeys.INSTANCE.key());
        }
    }

    @Test
    void a_call_that_is_tried_is_answered_by_this_server() {
        try (Visit visit = browser.visit(server.uri() + "/docs", false, 1440)) {
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
        }
    }
}
