package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guestwifi.server.Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
class ReferencePageTest {
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
    @CsvSource({
        "reference,false,1440",
        "reference,true,390",
        "problems/code_taken,false,390",
        "problems/code_taken,true,1440"
    })
    void a_page_is_quiet_fits_and_can_be_read_by_everybody(String path, boolean dark, int width) {
        mustSuitEverybody(path, dark, width);
    }

    @ParameterizedTest
    @CsvSource({"reference,false,390", "reference,true,1440"})
    @Tag("long")
    void a_page_is_so_the_other_way_round(String path, boolean dark, int width) {
        mustSuitEverybody(path, dark, width);
    }

    private static void mustSuitEverybody(String path, boolean dark, int width) {
        try (Visit visit = browser.visit(server.uri() + "/" + path, dark, width)) {
            visit.picture(path.replace('/', '-') + (dark ? "-dark-" : "-light-") + width);
            visit.assertQuiet();
            visit.assertFits();
            assertThat(visit.violations()).isEmpty();
        }
    }

    @Test
    void a_sample_is_copied_by_its_button() {
        try (Visit visit = browser.visit(server.uri() + "/reference", false, 1440)) {
            Locator button = visit.page().locator("button:has(+ .curl[data-operation=listVenues])");
            button.click();
            button.getByText("Copied").waitFor();
            assertThat(visit.page().evaluate("navigator.clipboard.readText()").toString())
                    .startsWith("curl -H \"X-API-Key: $GUESTWIFI_API_KEY\"")
                    .contains("/api/venues?slug=default");
        }
    }

    @Test
    void the_type_of_a_problem_leads_to_its_page() {
        try (Visit visit = browser.visit(server.uri() + "/problems/invalid_api_key", false, 1440)) {
            assertThat(visit.page().locator("h1").textContent()).isEqualTo("Invalid API key");
            visit.page().locator("main li a").first().click();
            assertThat(visit.page().url()).startsWith(server.uri() + "/reference#");
            visit.assertQuiet();
        }
    }
}
