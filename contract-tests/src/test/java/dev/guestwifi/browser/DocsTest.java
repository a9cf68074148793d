package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.key.DemoKeys;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class DocsTest {
    /**
     * The widget's own: the path of an operation is a link inside the button that opens it, so that it can be linked
     * to.
     */
    private static final String LINK_IN_BUTTON = "widget serious nested-interactive ";

    /** The widget's own: it starts headings at a third level, and knows no landmarks. */
    private static final String MINOR = "widget moderate ";

    /** Names and types that lie over the descriptions beside them, and code that is cut. */
    private static final String OVERLAPS =
            "[...document.querySelectorAll('.opblock :is(.parameters-col_name > *, .parameters-col_description *,"
                    + " pre, pre *)')].filter(e =>"
                    + " e.getBoundingClientRect().right > e.closest('.opblock').getBoundingClientRect().right"
                    + " || (e.matches('.parameters-col_name > *') && e.getBoundingClientRect().bottom"
                    + " > e.closest('tr').querySelector('.parameters-col_description').getBoundingClientRect().top"
                    + " + 1))"
                    + ".map(e => e.outerHTML)";

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

    @Tag("long")
    @ParameterizedTest
    @CsvSource("true,390")
    void the_page_is_quiet_fits_and_can_be_read_by_everybody(boolean dark, int width) {
        mustSuitEverybody(dark, width);
    }

    @ParameterizedTest
    @CsvSource({"false,390", "false,1440", "true,1440"})
    @Tag("long")
    void the_page_is_so_in_every_window(boolean dark, int width) {
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
        assertThat(visit.violations(".swagger-ui"))
                .asInstanceOf(list(String.class))
                .allMatch(finding -> finding.startsWith(LINK_IN_BUTTON) || finding.startsWith(MINOR));
    }

    @Tag("long")
    @Test
    void a_human_at_the_root_is_led_there() {
        try (Visit visit = browser.visit(server.uri() + "/", false, 1440)) {
            assertThat(visit.page().url()).isEqualTo(server.uri() + "/docs");
            assertThat(visit.page().locator("#demo").textContent()).contains(DemoKeys.INSTANCE.key());
        }
    }

    /** On one page: to load it costs more than all that is done there. */
    @Tag("long")
    @Test
    void every_operation_succeeds_as_it_is_filled_in() {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        List.of("listCustomers", "listCustomerVisits", "listVenues", "listVouchers")
                .forEach(list -> statuses.put(list, 200));
        statuses.put("createVoucher", 201);
        statuses.put("deleteVoucher", 200);
        try (Visit visit = browser.visit(server.uri() + "/docs", false, 390)) {
            statuses.forEach((operation, status) -> {
                Response response = execute(visit, operation);
                assertThat(response.status()).as(operation).isEqualTo(status);
                if (operation.startsWith("list")) {
                    assertThat(response.text()).contains("\"data\":[{");
                }
                visit.picture("docs-" + operation + "-390");
                visit.assertFits();
                assertThat(visit.page().evaluate(OVERLAPS)).asInstanceOf(LIST).isEmpty();
                block(visit, operation)
                        .locator(".opblock-summary-control")
                        .click(); // An open operation slows the page.
            });
            visit.assertQuiet();
        }
    }

    private static Locator block(Visit visit, String operation) {
        return visit.page().locator("[id^=operations-][id$=-" + operation + "]");
    }

    private static Response execute(Visit visit, String operation) {
        Locator block = block(visit, operation);
        block.locator(".opblock-summary-control").click();
        Response response = visit.page()
                .waitForResponse(
                        candidate -> candidate.url().contains("/api/"),
                        () -> block.locator("button.execute").click());
        block.locator(".live-responses-table tbody .response-col_status")
                .first()
                .waitFor();
        return response;
    }

    @Tag("long")
    @Test
    void a_demo_key_that_was_deleted_is_no_longer_offered() throws IOException {
        try (Server own = DemoServer.start();
                AdminVisit admin = new AdminVisit(browser, own.uri()).signIn()) {
            admin.row(DemoKeys.INSTANCE.key()).getByText("Delete").click();
            admin.find("#confirm-delete .danger").click();
            admin.gone(admin.row(DemoKeys.INSTANCE.key()));
            try (Visit visit = browser.visit(own.uri() + "/docs", false, 1440)) {
                visit.page().locator("#operations-Venues-listVenues").waitFor();
                assertThat(visit.page().locator("#demo").isVisible()).isFalse();
                assertThat(visit.page().content()).doesNotContain(DemoKeys.INSTANCE.key());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("long")
    void a_call_that_is_tried_is_answered_by_this_server(boolean dark) {
        try (Visit visit = browser.visit(server.uri() + "/docs", dark, 1440)) {
            Response response = execute(visit, "listVenues");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.url()).startsWith(server.uri() + "/api/venues?slug=default");
            assertThat(visit.page()
                            .locator("#operations-Venues-listVenues .live-responses-table")
                            .first()
                            .textContent())
                    .contains("Exampleton");
            visit.assertQuiet();
            assertReadable(visit);
        }
    }
}
