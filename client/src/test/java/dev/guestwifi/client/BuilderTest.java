package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Building clients. */
class BuilderTest {
    private static final String KEY = ScriptedServer.KEY;

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void neither_client_nor_builder_shows_the_key() {
        assertThat(List.of(
                                server.client(),
                                server.client().async(),
                                GuestWifiClient.builder().apiKey(KEY))
                        .toString())
                .doesNotContain(KEY);
    }

    @Test
    void an_invalid_key_is_refused_without_being_quoted() {
        for (String key : new String[] {"gwf_a\r\nX: b", "gwf_a b", "gwf_ä", ""}) {
            assertThatThrownBy(() -> GuestWifiClient.builder().apiKey(key))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The API key is empty or contains characters that no API key has.")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.com/api", "/api", "https://example.com/api?x=1", "https://user@example.com/api"})
    void an_invalid_base_url_is_refused(String url) {
        assertThatThrownBy(() -> GuestWifiClient.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://wifi.example.com/api");
    }

    @ParameterizedTest
    @CsvSource({"http://guest_wifi_api:8080/api", "http://user:secret@guest_wifi_api/api", "http://guest_wifi_api"})
    void a_host_name_that_java_cannot_connect_to_is_named(String url) {
        assertThatThrownBy(() -> GuestWifiClient.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The base URL has the host guest_wifi_api, which Java cannot connect to: a host name must"
                        + " not contain '_'. Use another name or the IP address of the host.");
    }

    @ParameterizedTest
    @CsvSource({"http://wïfi.example.com/api, wïfi.example.com", "http://api.1/api, api.1", "http://-a/api, -a"})
    void any_other_invalid_host_name_is_named_too(String url, String host) {
        assertThatThrownBy(() -> GuestWifiClient.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The base URL has the host " + host + ", which Java cannot connect to: a host"
                        + " name consists of the letters a to z, digits, hyphens and dots");
    }

    @Test
    void a_port_that_is_too_high_is_refused() {
        assertThatThrownBy(() -> GuestWifiClient.builder().baseUrl("http://example.com:65536/api"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The base URL has the port 65536, but ports end at 65535.");
    }

    @Test
    void the_environment_names_url_key_and_team() {
        server.thenRows();
        var environment =
                Map.of("GUESTWIFI_URL", server.url() + "/", "GUESTWIFI_API_KEY", KEY, "GUESTWIFI_TEAM", "north");
        try (var made = GuestWifiClientBuilder.from(environment).build()) {
            made.venues().list().firstPage();
        }
        assertThat(server.requests().get(0).path()).isEqualTo("/api/venues");
        assertThat(server.requests().get(0).query()).startsWith("slug=north&");
        assertThatThrownBy(() -> GuestWifiClientBuilder.from(Map.of("GUESTWIFI_URL", server.url())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The environment variable GUESTWIFI_API_KEY is not set.");
    }

    @Test
    void an_old_name_of_an_environment_variable_is_recognized() {
        assertThatThrownBy(() -> GuestWifiClientBuilder.from(Map.of("GUEST_WIFI_URL", server.url())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The environment variable GUESTWIFI_URL is not set; GUEST_WIFI_URL is its old name.");
    }

    @Test
    void a_base_url_that_cannot_be_read_is_not_quoted() {
        assertThatThrownBy(() -> GuestWifiClient.builder().baseUrl("https://user:secret @example.com/api"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void an_empty_team_in_the_environment_counts_as_absent() {
        server.thenRows();
        var environment =
                Map.of("GUESTWIFI_URL", server.url(), "GUESTWIFI_API_KEY", ScriptedServer.KEY, "GUESTWIFI_TEAM", "");
        try (var made = GuestWifiClientBuilder.from(environment).build()) {
            made.venues().list().firstPage();
        }
        assertThat(server.requests().get(0).query()).startsWith("slug=default&");
    }
}
