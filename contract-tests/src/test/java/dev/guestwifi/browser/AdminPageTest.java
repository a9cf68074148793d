package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guestwifi.server.Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the Admin page tells those who are signed in. */
@Tag("browser")
@Tag("long")
class AdminPageTest {
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

    @Test
    void a_field_that_is_corrected_is_no_longer_at_fault() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri()).signIn()) {
            admin.find("#slug").fill("North Shore");
            admin.find("#new-team button").click();
            admin.find("#name-fault").waitFor();
            admin.find("#name").fill("S");
            assertThat(admin.find("#name-fault").count()).isZero();
            assertThat(admin.find("#name").getAttribute("aria-invalid")).isNull();
            assertThat(admin.find("#slug-fault").isVisible()).isTrue();
            admin.find("#slug").fill("south");
            assertThat(admin.find("#new-team .fault").count()).isZero();
        }
    }

    @Test
    void that_somebody_is_signed_in_is_told_beside_the_way_out_and_not_above_the_keys() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri()).signIn()) {
            assertThat(admin.find("#status").innerText()).isEmpty();
            assertThat(admin.find("#session").innerText()).isEqualTo("Signed in");
            assertThat(admin.find("#session").getAttribute("role")).isEqualTo("status");
            assertThat(admin.find("header a[href=docs]").allInnerTexts()).contains("Try the API");
            admin.find("#sign-out").click();
            admin.find("#status").getByText("Signed out.").waitFor();
            assertThat(admin.find("#session").innerText()).isEmpty();
        }
    }

    @Test
    void activity_has_seconds_and_the_zone_and_says_who_signed_in_when() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri()).signIn()) {
            admin.made("Kiosk", "default", "read_only");
            admin.find("#activity").getByText("Key created").waitFor();
            Locator row = admin.find("#activity tbody tr").first();
            assertThat(row.locator("[data-of=at]").innerText())
                    .matches("\\d{1,2} \\w{3,4} \\d{4}, \\d{2}:\\d{2}:\\d{2} UTC");
            assertThat(row.locator("[data-of=actor]").innerText())
                    .matches("Browser, signed in (\\d.*, )?\\d{2}:\\d{2}:\\d{2} UTC");
            assertThat(row.locator("[data-of=address]").innerText()).isEqualTo("127.0.0.1");
        }
    }
}
