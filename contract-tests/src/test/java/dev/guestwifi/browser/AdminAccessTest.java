package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import dev.guestwifi.server.Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in, and that everybody can use what is there: with a keyboard, a screen reader, a phone, in the dark. */
@Tag("browser")
@Tag("long")
class AdminAccessTest {
    private static Browser browser;
    private Server server;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startServer() throws IOException {
        server = DemoServer.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource("true,390")
    void every_view_fits_and_can_be_read_by_everybody(boolean dark, int width) {
        mustSuitEverybody(dark, width);
    }

    @ParameterizedTest
    @CsvSource({"false,390", "false,1440", "true,1440"})
    void every_view_does_so_in_every_window(boolean dark, int width) {
        mustSuitEverybody(dark, width);
    }

    private void mustSuitEverybody(boolean dark, int width) {
        try (AdminVisit admin = new AdminVisit(browser, server.uri(), dark, width)) {
            String kind = (dark ? "dark-" : "light-") + width;
            assertReadable(admin, "entrance-" + kind);
            admin.signIn();
            assertReadable(admin, "keys-" + kind);
            admin.generate("Till in the lobby", "north-shore", "read_write");
            admin.find("#reveal").waitFor();
            assertReadable(admin, "reveal-" + kind);
            String key = admin.take();
            admin.row(key).getByText("Rotate").click();
            assertReadable(admin, "rotate-" + kind);
            admin.find("#rotate .cancel").click();
            admin.row(key).getByText("Delete").click();
            assertReadable(admin, "delete-" + kind);
            admin.find("#confirm-delete .cancel").click();
            admin.visit().assertQuiet();
            admin.find("#generate button").click();
            admin.find("#generate .fault").waitFor();
            assertReadable(admin, "fault-" + kind);
            admin.find("#activity").scrollIntoViewIfNeeded();
            assertReadable(admin, "activity-" + kind);
        }
    }

    private static void assertReadable(AdminVisit admin, String view) {
        admin.visit().picture("admin-" + view);
        admin.visit().assertFits();
        assertThat(admin.visit().violations()).as(view).isEmpty();
    }

    @Test
    void everything_can_be_done_from_the_keyboard() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri())) {
            Keyboard keys = admin.page().keyboard();
            admin.focused("password");
            keys.type(DemoServer.PASSWORD);
            keys.press("Enter");
            admin.find("#generate").waitFor();
            admin.focused("label");
            keys.type("Kiosk");
            press(keys, "Tab", "Tab");
            keys.type("Read and");
            press(keys, "Tab", "Tab", "Enter");
            admin.find("#reveal").waitFor();
            admin.focused("copy-key");
            keys.press("Enter");
            admin.find("#reveal .told").getByText("Copied the key.").waitFor();
            String key = admin.find("#key").textContent();
            assertThat(admin.clipboard()).isEqualTo(key);
            keys.press("Escape");
            assertThat(admin.find("#reveal").isVisible()).isTrue();
            press(keys, "Tab", "Tab", "Tab");
            admin.focused("done");
            keys.press("Enter");
            admin.hidden("#reveal");
            admin.focused("keys");

            Locator row = admin.row(key);
            assertThat(row.innerText()).contains("Kiosk", "Read and write");
            tabTo(admin, "Rotate Kiosk");
            keys.press("Enter");
            press(keys, "ArrowDown", "ArrowDown");
            assertThat(admin.find("#rotate [value='0']").isChecked()).isTrue();
            keys.press("Escape");
            admin.hidden("#rotate");
            tabTo(admin, "Delete Kiosk");
            keys.press("Enter");
            press(keys, "Tab", "Enter");
            admin.gone(row);
            assertThat(admin.find("#status").textContent()).isEqualTo("Deleted “Kiosk”.");
            admin.visit().assertQuiet();
        }
    }

    private static void press(Keyboard keys, String... each) {
        for (String key : each) {
            keys.press(key);
        }
    }

    /** Goes on until the keyboard is at the element with a name. */
    private static void tabTo(AdminVisit admin, String name) {
        for (int i = 0; i < 100; i++) {
            if (name.equals(admin.page().evaluate("document.activeElement.getAttribute('aria-label')"))) {
                return;
            }
            admin.page().keyboard().press("Tab");
        }
        throw new AssertionError("no Tab leads to " + name);
    }

    @Test
    void what_is_wrong_is_told_at_the_field_and_to_a_screen_reader() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri()).signIn()) {
            admin.find("#slug").fill("North Shore");
            admin.find("#new-team button").click();
            admin.find("#name-fault").waitFor();
            admin.focused("slug");
            assertThat(admin.find("#slug").getAttribute("aria-describedby")).isEqualTo("slug-fault");
            assertThat(admin.find("#slug").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(admin.find("#name-fault").textContent()).isEqualTo("Name is required.");
            admin.find("#slug").fill("south-shore");
            admin.find("#name").fill("South Shore");
            admin.find("#new-team button").click();
            admin.find("#status").getByText("Added team “south-shore”.").waitFor();
            assertThat(admin.find("#status").getAttribute("role")).isEqualTo("status");
            assertThat(admin.find("#new-team .fault").count()).isZero();
            assertThat(admin.find("#team").innerText()).contains("Team south-shore");
        }
    }

    @Test
    void a_wrong_password_opens_nothing_and_too_many_make_wait() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri())) {
            for (int i = 0; i < 5; i++) {
                admin.find("#password").fill("guess number " + i);
                admin.page()
                        .waitForResponse(
                                "**/session",
                                () -> admin.find("#sign-in button").click());
                admin.find("#sign-in .error")
                        .getByText("That is not the admin password.")
                        .waitFor();
            }
            admin.find("#password").fill(DemoServer.PASSWORD);
            admin.find("#sign-in button").click();
            admin.find("#sign-in .error").getByText("Try again in").waitFor();
            assertThat(admin.find("#generate").isVisible()).isFalse();
        }
    }

    @Test
    void after_signing_out_in_one_window_nothing_is_left_in_the_other() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri()).signIn()) {
            var other = admin.page().context().newPage();
            other.navigate(server.uri() + "/admin");
            other.locator("#keys tbody tr").first().waitFor();
            other.locator("#sign-out").click();
            other.locator("#status").getByText("Signed out.").waitFor();
            admin.generate("Too late", "", "read_only");
            admin.find("#status")
                    .getByText("Your session has ended. Sign in again.")
                    .waitFor();
            assertThat(admin.find("#keys tbody tr").count()).isZero();
            admin.focused("password");
        }
    }

    @Test
    void where_no_page_may_copy_the_key_is_there_to_be_copied_by_hand() {
        try (AdminVisit admin = new AdminVisit(browser, server.uri()).signIn()) {
            admin.page()
                    .evaluate("() => { Object.defineProperty(navigator, 'clipboard', {value: undefined});"
                            + " document.execCommand = () => false; }");
            admin.generate("By hand", "", "read_only");
            admin.find("#copy-key").click();
            admin.find("#reveal .told").getByText("Copy it by hand.").waitFor();
            assertThat(admin.page().evaluate("getSelection().toString()"))
                    .isEqualTo(admin.find("#key").textContent());
        }
    }
}
