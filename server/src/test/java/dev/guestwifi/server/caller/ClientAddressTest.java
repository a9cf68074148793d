package dev.guestwifi.server.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientAddressTest {
    private static final String PROXY = "10.0.0.1";
    private static final String OUTER_PROXY = "10.0.0.2";
    private static final ClientAddress BEHIND_PROXIES = new ClientAddress(List.of(PROXY, OUTER_PROXY, "2001:db8::1"));

    @Test
    void without_proxies_it_is_whoever_connected_whatever_they_say() {
        assertThat(new ClientAddress(List.of()).of("192.0.2.1", List.of("198.51.100.1")))
                .isEqualTo("192.0.2.1");
        assertThat(BEHIND_PROXIES.of("192.0.2.1", List.of("198.51.100.1"))).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1,198.51.100.1",
        "'203.0.113.9, 198.51.100.1',198.51.100.1",
        "'203.0.113.9,198.51.100.1 , 10.0.0.2',198.51.100.1",
        "'198.51.100.1, 10.0.0.2, 10.0.0.1',198.51.100.1",
        "'10.0.0.2, 10.0.0.1',10.0.0.2",
        "'198.51.100.1,2001:DB8:0::1',198.51.100.1",
        "2001:db8:5::7,2001:db8:5::7"
    })
    void behind_proxies_it_is_the_last_one_whom_no_proxy_has(String forwarded, String sender) {
        assertThat(BEHIND_PROXIES.of(PROXY, List.of(forwarded))).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1:1234,198.51.100.1",
        "198.51.100.1:0,198.51.100.1",
        "'\"198.51.100.1:1234\"',198.51.100.1",
        "[2001:db8::5],2001:db8::5",
        "[2001:db8::5]:65535,2001:db8::5",
        "'\"[2001:db8::5]:80\"',2001:db8::5",
        "fe80::1%eth0,fe80::1%eth0",
        "[fe80::1%eth0]:80,fe80::1%eth0",
        "::,::",
        "1:2:3:4:5:6:7::,1:2:3:4:5:6:7::",
        "::ffff:198.51.100.1,::ffff:198.51.100.1",
        "64:ff9b::198.51.100.1,64:ff9b::198.51.100.1"
    })
    void ports_brackets_and_quotation_marks_are_no_part_of_an_address(String forwarded, String address) {
        assertThat(BEHIND_PROXIES.of(PROXY, List.of(forwarded))).isEqualTo(address);
        assertThat(BEHIND_PROXIES.of(PROXY, List.of(forwarded + ", " + OUTER_PROXY + ":4711")))
                .as("a proxy with a port is a proxy")
                .isEqualTo(address);
    }

    @Test
    void a_long_field_is_read_in_no_time() {
        String nested = "[".repeat(8000) + ":".repeat(8000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(BEHIND_PROXIES.of(PROXY, List.of(nested, "1.".repeat(8000), "%".repeat(8000))))
                        .isEqualTo(PROXY));
    }

    @Test
    void several_header_fields_are_one_list() {
        assertThat(BEHIND_PROXIES.of(PROXY, List.of("203.0.113.9", "198.51.100.1, " + OUTER_PROXY)))
                .isEqualTo("198.51.100.1");
        assertThat(BEHIND_PROXIES.of(PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    void a_proxy_is_known_however_its_address_is_written() {
        assertThat(BEHIND_PROXIES.of("2001:db8:0:0:0:0:0:1", List.of("198.51.100.1")))
                .isEqualTo("198.51.100.1");
        assertThat(BEHIND_PROXIES.of("::ffff:10.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "unknown",
                "_hidden",
                "localhost",
                "999.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "198.51.100.1:",
                "198.51.100.1:x",
                "198.51.100.1:65536",
                "198.51.100.1:0000080",
                "198.51.100.1:80:80",
                "198.51.100.1%eth0",
                "198.051.100.1",
                "[198.51.100.1]",
                "[2001:db8::5",
                "[2001:db8::5]80",
                "[2001:db8::5]:",
                "[]",
                "[",
                "]:80",
                "\"",
                "\"\"",
                "\"198.51.100.1",
                ":::",
                "1:2:3",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "::198.51.100.1:1",
                "198.51.100.1::",
                "::g",
                "::٣",
                ".:1",
                ".",
                "...",
                ":",
                "%",
                "::1%",
                "::1%\u001b[0m",
                "a.example.com",
                "a.example.com:80",
                "2130706433",
                "0x7f.0.0.1",
                "198.51.100.1, x"
            })
    void rubbish_is_never_a_sender(String forwarded) {
        assertThat(BEHIND_PROXIES.of(PROXY, List.of(forwarded))).isEqualTo(PROXY);
        assertThat(BEHIND_PROXIES.of(PROXY, List.of(forwarded + ", " + OUTER_PROXY)))
                .isEqualTo(OUTER_PROXY);
    }

    @Test
    void a_peer_on_a_link_is_no_stranger() {
        assertThat(BEHIND_PROXIES.of("fe80:0:0:0:0:0:0:7%eth0", List.of("198.51.100.1")))
                .isEqualTo("fe80:0:0:0:0:0:0:7%eth0");
        assertThat(new ClientAddress(List.of("fe80::7")).of("fe80:0:0:0:0:0:0:7%eth0", List.of("198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/8", "", "256.0.0.1", ":::", "proxy.example.com"})
    void a_proxy_is_an_address(String proxy) {
        assertThatThrownBy(() -> new ClientAddress(List.of(proxy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an IP address");
    }
}
