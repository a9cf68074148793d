package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import dev.guestwifi.server.Server;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a key on the Admin page: contract § Keys. */
@Tag("browser")
@Tag("long")
class AdminKeysTest {
    private static Browser browser;
    private static Server server;
    private static URI venues;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        server = DemoServer.start();
        venues = URI.create(server.uri() + "/api/venues?slug=default");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    private static AdminVisit signedIn() {
        return new AdminVisit(browser, server.uri()).signIn();
    }

    @Test
    void from_the_password_to_a_working_curl_line_it_takes_three_clicks() throws Exception {
        try (AdminVisit admin = new AdminVisit(browser, server.uri())) {
            admin.find("#password").fill(DemoServer.PASSWORD);
            admin.visit().picture("admin-click-1-sign-in");
            admin.find("#sign-in button").click();
            admin.find("#generate").waitFor();
            admin.page().keyboard().type("Till in the lobby");
            admin.visit().picture("admin-click-2-generate");
            admin.find("#generate button").click();
            admin.find("#reveal").waitFor();
            admin.visit().picture("admin-click-3-copy-curl");
            admin.find("#copy-curl").click();
            admin.find("#reveal .told").getByText("Copied the curl line.").waitFor();
            assertThat(AdminVisit.run(admin.clipboard())).isEqualTo(200);
            admin.visit().assertQuiet();
        }
    }

    @Test
    void the_key_is_copied_and_its_terms_are_listed() throws Exception {
        try (AdminVisit admin = signedIn()) {
            admin.find("#expires").selectOption("90");
            admin.generate("Report of the night", "north-shore", "read_write");
            admin.find("#copy-key").click();
            admin.find("#reveal .told").getByText("Copied the key.").waitFor();
            String copied = admin.clipboard();
            String key = admin.take();
            assertThat(copied).isEqualTo(key).matches("gwf_[0-9A-Za-z]{36}");
            assertThat(AdminVisit.status(venues, key)).isEqualTo(403);
            URI ownTeam = URI.create(server.uri() + "/api/venues?slug=north-shore");
            assertThat(AdminVisit.status(ownTeam, key)).isEqualTo(200);
            assertThat(admin.row(key).innerText())
                    .contains("Report of the night", "Team north-shore", "Read and write", "Never");
            assertThat(admin.lives(key)).isBetween(Duration.ofDays(90).minusMinutes(5), Duration.ofDays(90));
            admin.find("#activity").getByText("Report of the night").first().waitFor();
            admin.visit().assertQuiet();
        }
    }

    @Test
    void a_key_is_for_the_first_team_and_ninety_days_unless_chosen_otherwise() throws Exception {
        try (AdminVisit admin = signedIn()) {
            for (String label : new String[] {"First", "Second"}) {
                admin.find("#label").fill(label);
                admin.find("#generate button").click();
                String key = admin.take();
                assertThat(admin.row(key).innerText()).contains(label, "Team default", "Read only");
                assertThat(admin.lives(key)).isBetween(Duration.ofDays(90).minusMinutes(5), Duration.ofDays(90));
                assertThat(AdminVisit.status(venues, key)).isEqualTo(200);
            }
        }
    }

    @Test
    void the_question_whether_to_delete_tells_when_the_key_was_last_used() throws Exception {
        try (AdminVisit admin = signedIn()) {
            String key = admin.made("In use", "", "read_only");
            Locator used = admin.find("#confirm-delete [data-of=used]");
            admin.row(key).getByText("Delete").click();
            used.getByText("Never").waitFor();
            admin.find("#confirm-delete .cancel").click();
            assertThat(AdminVisit.status(venues, key)).isEqualTo(200);
            // The page has the list of before; the server notes the use within a second or two.
            for (int i = 0; i < 100 && !used.innerText().equals("just now"); i++) {
                admin.row(key).getByText("Delete").click();
                admin.page().waitForLoadState(LoadState.NETWORKIDLE);
                admin.find("#confirm-delete .cancel").click();
            }
            admin.row(key).getByText("Delete").click();
            used.getByText("just now").waitFor();
            assertThat(admin.find("#confirm-delete").innerText()).contains("Last used: just now");
        }
    }

    @Test
    void a_reload_neither_shows_the_key_again_nor_makes_another() {
        try (AdminVisit admin = signedIn()) {
            int before = admin.find("#keys tbody tr").count();
            admin.generate("Shown once", "", "read_only");
            admin.find("#reveal").waitFor();
            String key = admin.find("#key").textContent();
            admin.row(key).waitFor();
            admin.reload();
            admin.find("#keys tbody tr").first().waitFor();
            assertThat(admin.find("#keys tbody tr").count()).isEqualTo(before + 1);
            assertThat(admin.page().content()).doesNotContain(key);
            admin.page().goBack();
            assertThat(admin.page().content()).doesNotContain(key);
            admin.visit().assertQuiet();
        }
    }

    @Test
    void done_leaves_nothing_of_the_key_in_the_page() {
        try (AdminVisit admin = signedIn()) {
            String key = admin.made("Gone", "", "read_only");
            assertThat(admin.page().content()).contains("Gone").doesNotContain(key);
        }
    }

    @Test
    void deleting_asks_by_the_label_and_holds_from_the_next_request() throws Exception {
        try (AdminVisit admin = signedIn()) {
            String key = admin.made("Door <b>7</b>", "", "read_only");
            Locator delete = admin.row(key).getByText("Delete");
            delete.click();
            assertThat(admin.find("#confirm-delete h2").textContent()).isEqualTo("Delete “Door <b>7</b>”?");
            admin.find("#confirm-delete .cancel").click();
            assertThat(AdminVisit.status(venues, key)).isEqualTo(200);
            delete.click();
            admin.find("#confirm-delete .danger").click();
            admin.gone(admin.row(key));
            assertThat(AdminVisit.status(venues, key)).isEqualTo(401);
            assertThat(admin.find("#status").textContent()).isEqualTo("Deleted “Door <b>7</b>”.");
            admin.focused("keys");
            admin.visit().assertQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({"24,200", "1,200", "0,401"})
    void rotating_makes_another_like_it_and_ends_the_old_one_in_time(int overlap, int old) throws Exception {
        try (AdminVisit admin = signedIn()) {
            String key = admin.made("Turnstile " + overlap, "default", "read_write");
            admin.row(key).getByText("Rotate").click();
            assertThat(admin.find("#rotate h2").textContent()).isEqualTo("Rotate “Turnstile " + overlap + "”");
            admin.find("#rotate [value='" + overlap + "']").check();
            admin.find("#rotate .main").click();
            String other = admin.take();
            assertThat(AdminVisit.status(venues, other)).isEqualTo(200);
            assertThat(AdminVisit.status(venues, key)).isEqualTo(old);
            assertThat(admin.row(other).innerText())
                    .contains("Turnstile " + overlap, "Team default", "Read and write", "Never");
            Duration life = Duration.ofHours(overlap);
            if (life.isZero()) {
                admin.gone(admin.row(key));
            } else {
                assertThat(admin.lives(key)).isBetween(life.minusMinutes(5), life);
            }
            admin.visit().assertQuiet();
        }
    }

    @Test
    void who_presses_again_after_silence_does_not_get_two_keys() {
        try (AdminVisit admin = signedIn()) {
            AtomicBoolean isSilent = new AtomicBoolean(true);
            admin.page().route("**/admin/api/keys", route -> {
                if (route.request().method().equals("POST") && isSilent.getAndSet(false)) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            admin.generate("Pressed twice", "", "read_only");
            admin.find("#generate .error")
                    .getByText("The server does not answer")
                    .waitFor();
            admin.find("#generate button").click();
            admin.find("#generate .error").getByText("sent before").waitFor();
            admin.page().unrouteAll();
            admin.reload();
            admin.find("#keys").getByText("Pressed twice").waitFor();
            assertThat(admin.find("#keys tbody").getByText("Pressed twice").count())
                    .isEqualTo(1);
        }
    }
}
