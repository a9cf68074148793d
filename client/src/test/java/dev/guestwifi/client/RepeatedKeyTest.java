package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.error.GuestWifiException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An API key that a server repeats, in whatever form, is never shown. */
class RepeatedKeyTest {
    private static final String KEY = ScriptedServer.KEY;

    private final ObjectMapper json = new ObjectMapper();

    private static GuestWifiException failure(String url, int retries) {
        try (var client = GuestWifiClient.builder()
                .baseUrl(url)
                .apiKey(KEY)
                .options(options -> options.maxRetries(retries)
                        .requestTimeout(Duration.ofSeconds(5))
                        .backoff(Duration.ofMillis(1), Duration.ofMillis(1)))
                .build()) {
            return catchThrowableOfType(
                    GuestWifiException.class, () -> client.vouchers().delete(7));
        }
    }

    static Stream<String> echoes() {
        byte[] key = KEY.getBytes(US_ASCII);
        return Stream.of(
                KEY,
                KEY.toUpperCase(Locale.ROOT),
                KEY.substring(0, KEY.length() - 1),
                KEY.substring(4),
                KEY.replaceAll("(....)", "$1-"),
                KEY.replaceAll("(.)", "$1\u200b"),
                KEY.replaceAll("(.)", "$1\u001b[0m").substring(0, 20) + KEY,
                new StringBuilder(KEY).reverse().toString(),
                Base64.getEncoder().encodeToString(key),
                Base64.getEncoder().encodeToString((":" + KEY).getBytes(US_ASCII)),
                Base64.getUrlEncoder().encodeToString(("me:" + KEY + "!").getBytes(US_ASCII)),
                HexFormat.of().formatHex(key),
                codes("%%%02X"),
                codes("\\x%02x"),
                codes("\\u%04x"),
                codes("&#%d;"));
    }

    private static String codes(String format) {
        return KEY.chars().mapToObj(c -> String.format(Locale.ROOT, format, c)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void a_key_is_hidden_however_the_server_repeats_it(String echo) throws Exception {
        try (var server = new ScriptedServer()) {
            String body = json.writeValueAsString(Map.of("code", "bad", "detail", "Not <" + echo + ">."));
            server.then(401, body);
            var thrown = failure(server.url(), 0);
            assertThat(thrown)
                    .hasMessageContaining("Not <")
                    .hasMessageContaining("[key]")
                    .hasMessageEndingWith(">.");
            assertThat(thrown.problem().orElseThrow().toString())
                    .contains("[key]")
                    .doesNotContain(echo);
            assertThat(thrown.getMessage()).hasSizeLessThan(200);
        }
    }

    @Test
    void a_key_that_is_escaped_in_json_is_hidden_too() {
        try (var server = new ScriptedServer()) {
            server.then(401, "{\"code\":\"bad\",\"detail\":\"" + codes("\\u%04x") + "\",\"title\":\"" + KEY + "\"}");
            var thrown = failure(server.url(), 0);
            assertThat(thrown).hasMessageEndingWith(": status 401, bad: [key]");
            assertThat(thrown.problem().orElseThrow().toString()).doesNotContain(KEY);
        }
    }
}
