package dev.guestwifi.server.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderTest {
    private static final String PROXY = "10.0.0.1";
    private static final String OUTER_PROXY = "10.0.0.2";
    private static final Sender BEHIND_PROXIES = new Sender(List.of(PROXY, OUTER_PROXY, "2001:db8::1"));

    @Test
    void without_proxies_it_is_whoever_connected_whatever_they_say() {
        assertThat(new Sender(List.of()).of("192.0.2.1", List.of("198.51.100.1")))
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
                "198.51.100.1:1234",
                "[2001:db8::5]",
                ":::",
                "1:2:3",
                "a.example.com",
                "::1%lo",
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
        assertThat(new Sender(List.of("fe80::7")).of("fe80:0:0:0:0:0:0:7%eth0", List.of("198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/8", "", "256.0.0.1", ":::", "proxy.example.com"})
    void a_proxy_is_an_address(String proxy) {
        assertThatThrownBy(() -> new Sender(List.of(proxy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no IP address");
    }
}
