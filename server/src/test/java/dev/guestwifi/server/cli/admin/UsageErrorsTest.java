package dev.guestwifi.server.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code keys …} that cannot be meant, found before anything is sent. */
class UsageErrorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "-"})
    void a_team_that_a_script_left_empty_does_not_open_the_whole_instance(String team) {
        Keys refused = Keys.run("create", "--label", "x", "--team", team, "--url", "http://127.0.0.1:1");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--team names no team").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://admin:hidden-word@127.0.0.1:1",
                "http://admin:hidden-word@127.0.0.1:1/a b",
                "127.0.0.1:8080",
                "/admin",
                "ftp://127.0.0.1",
                "http://127.0.0.1:1/?a=hidden-word",
                "http://127.0.0.1:1/#a"
            })
    void an_address_that_is_none_is_refused_and_not_repeated(String url) {
        Keys refused = Keys.run("list", "--url", url);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out() + refused.err())
                .contains("--url must be an http or https address")
                .doesNotContain("hidden-word")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "list", "rotate", "delete"})
    void each_command_tells_how_it_is_used(String command) {
        Keys told = Keys.run(command, "--help");
        assertThat(told.status()).isZero();
        assertThat(told.out()).startsWith("Usage: keys " + command).contains("--url=URL");
        assertThat(told.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://wifi.example.com, true",
        "http://127.example.com, true",
        "http://localhost.example.com, true",
        "https://wifi.example.com, false",
        "http://127.0.0.1:8080/, false",
        "http://LOCALHOST:8080, false",
        "http://[::1]:8080, false"
    })
    void what_others_on_the_network_could_read_is_known(String url, boolean isOpen) {
        assertThat(ServerAddress.of(url).isOpen()).isEqualTo(isOpen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://wifi.example.com/guests", "https://wifi.example.com/guests/"})
    void a_path_counts_with_or_without_a_slash_at_its_end(String url) {
        assertThat(ServerAddress.of(url)).hasToString("https://wifi.example.com/guests");
    }
}
