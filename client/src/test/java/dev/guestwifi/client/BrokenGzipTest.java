package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.ServerException;
import dev.guestwifi.client.error.UnexpectedResponseException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Response bodies that are not valid gzip although they claim to be. */
class BrokenGzipTest {
    private static GuestWifiClient client(RawServer server) {
        return GuestWifiClient.builder()
                .baseUrl(server.url())
                .apiKey(ScriptedServer.KEY)
                .options(options -> options.backoff(Duration.ofMillis(1), Duration.ofMillis(4)))
                .build();
    }

    @Test
    void gzip_without_its_end_is_no_complete_response() {
        byte[] packed = ResponseLimitTest.packed(100);
        try (var server = ResponseLimitTest.gzip(200, Arrays.copyOf(packed, packed.length - 9));
                var client = client(server)) {
            assertThatThrownBy(() -> client.venues().list().firstPage()).isInstanceOf(ConnectionException.class);
            assertThat(server.requests).hasValue(4);
        }
    }

    @Test
    void a_body_that_only_claims_to_be_gzip_is_unexpected() {
        try (var server = ResponseLimitTest.gzip(200, "{\"data\":[]}".getBytes(UTF_8));
                var client = client(server)) {
            assertThatThrownBy(() -> client.venues().list().firstPage())
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("the body is not gzip");
            assertThat(server.requests).hasValue(1);
        }
    }

    @Test
    void an_error_keeps_its_status_when_its_body_cannot_be_unpacked() {
        byte[] packed = ResponseLimitTest.packed(100);
        for (byte[] body : new byte[][] {Arrays.copyOf(packed, packed.length - 9), "<html>".getBytes(UTF_8), {}}) {
            try (var server = ResponseLimitTest.gzip(500, body);
                    var client = client(server)) {
                assertThatThrownBy(() -> client.venues().list().firstPage()).isInstanceOf(ServerException.class);
            }
        }
    }
}
