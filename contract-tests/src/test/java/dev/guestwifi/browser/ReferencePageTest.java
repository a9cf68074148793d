package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import dev.guestwifi.server.Server;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@Tag("long")
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
    @CsvSource({"reference,true,390", "problems,true,390", "problems/code_taken,true,1440"})
    void a_page_is_quiet_fits_and_can_be_read_by_everybody(String path, boolean dark, int width) {
        mustSuitEverybody(path, dark, width);
    }

    @ParameterizedTest
    @CsvSource({"reference,false,390", "reference,false,1440", "reference,true,1440", "problems/code_taken,false,390"})
    void a_page_is_so_in_every_window(String path, boolean dark, int width) {
        mustSuitEverybody(path, dark, width);
    }

    private static void mustSuitEverybody(String path, boolean dark, int width) {
        try (Visit visit = browser.visit(server.uri() + "/" + path, dark, width)) {
            visit.picture(path.replace('/', '-') + (dark ? "-dark-" : "-light-") + width);
            visit.assertQuiet();
            visit.assertFits();
            assertNoSampleIsCut(visit);
            assertThat(visit.violations()).isEmpty();
        }
    }

    private static void assertNoSampleIsCut(Visit visit) {
        assertThat(visit.page()
                        .evaluate("[...document.querySelectorAll('pre')]"
                                + ".filter(pre => pre.scrollWidth > pre.clientWidth).map(pre => pre.textContent)"))
                .asInstanceOf(LIST)
                .isEmpty();
    }

    @Test
    void a_sample_is_copied_by_its_button() {
        try (Visit visit = browser.visit(server.uri() + "/reference", false, 1440)) {
            Locator button = visit.page().locator("button:has(+ .curl[data-operation=listVenues])");
            button.click();
            button.getByText("Copied").waitFor();
            assertThat(visit.page().evaluate("navigator.clipboard.readText()").toString())
                    .startsWith("curl -H \"X-API-Key: $GUESTWIFI_API_KEY\"")
                    .contains("'" + server.uri() + "/api/venues?slug=default&per_page=10&page=1'");
        }
    }

    @ParameterizedTest
    @CsvSource({"390,false", "1440,true"})
    void the_contents_are_folded_where_they_would_fill_the_window(int width, boolean isOpen) {
        try (Visit visit = browser.visit(server.uri() + "/reference", false, width)) {
            Locator link = visit.page().locator(".contents a[href='#problems']");
            assertThat(link.isVisible()).isEqualTo(isOpen);
            if (!isOpen) {
                visit.page().locator(".contents summary").click();
                link.waitFor();
            }
        }
    }

    @Test
    void no_line_of_a_sample_is_cut_on_a_tablet() {
        try (Visit visit = browser.visit(server.uri() + "/reference", false, 1100)) {
            assertNoSampleIsCut(visit);
        }
    }

    @Test
    void on_a_wide_screen_samples_stay_beside_the_text() {
        try (Visit visit = browser.visit(server.uri() + "/reference#createVoucher", false, 1440)) {
            Locator section = visit.page().locator(".operation:has(#createVoucher)");
            visit.page().evaluate("scrollBy(0, 400)");
            assertThat(section.locator(".samples").boundingBox().x).isGreaterThan(720);
            assertThat(section.locator(".curl").boundingBox().y).isBetween(0.0, 300.0);
            for (String heading : List.of("client", "first-response", "schema-Customer")) {
                Locator samples =
                        visit.page().locator(":has(> #" + heading + ") .samples, .samples:has(#" + heading + ")");
                assertThat(samples.first().boundingBox().x).as(heading).isGreaterThan(720);
            }
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
