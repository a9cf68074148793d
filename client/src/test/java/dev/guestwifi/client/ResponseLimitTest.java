package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.ResponseTooLargeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However much a server sends, the client reads no more of a response body than its limit. */
@Timeout(60)
class ResponseLimitTest {
    private static final int LIMIT = 1 << 20;
    private static final int BUFFERS = 16 << 20; // Of the network: what is sent, not read.
    private static final String HEAD = " Some Status\r\nX-Request-Id: r-1\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
    private static final String CHUNK = "2000\r\n" + " ".repeat(0x2000) + "\r\n";

    private enum Endpoint {
        LIST,
        CREATE,
        DELETE;

        void accept(GuestWifiClient client) {
            switch (this) {
                case LIST -> client.venues().list().firstPage();
                case CREATE -> client.vouchers().create(NewVoucher.of("CODE", 1, 1));
                case DELETE -> client.vouchers().delete(7);
            }
        }
    }

    private static GuestWifiClient client(RawServer server) {
        return GuestWifiClient.builder()
                .baseUrl(server.url())
                .apiKey(ScriptedServer.KEY)
                .maxResponseBytes(LIMIT)
                .options(options -> options.backoff(Duration.ofMillis(1), Duration.ofMillis(4)))
                .build();
    }

    private static ResponseTooLargeException refused(RawServer server, Endpoint endpoint) throws Exception {
        try (server;
                var client = client(server)) {
            var thrown = catchThrowableOfType(ResponseTooLargeException.class, () -> endpoint.accept(client));
            assertThat(thrown).isNotNull();
            server.hungUp.get(20, TimeUnit.SECONDS);
            assertThat(server.sent.get()).isLessThan(LIMIT + BUFFERS);
            assertThat(server.requests).hasValue(1);
            return thrown;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIST, 200",
        "CREATE, 201",
        "DELETE, 200",
        "LIST, 302",
        "LIST, 401",
        "CREATE, 409",
        "DELETE, 404",
        "LIST, 429",
        "LIST, 500",
        "LIST, 503",
        "CREATE, 503",
        "DELETE, 503"
    })
    void an_endless_body_is_read_up_to_the_limit_and_not_requested_again(Endpoint endpoint, int status)
            throws Exception {
        var thrown = refused(RawServer.endless("HTTP/1.1 " + status + HEAD + CHUNKED, CHUNK), endpoint);
        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown.requestId()).contains("r-1");
        assertThat(thrown)
                .hasMessageMatching("(GET|POST|DELETE) http://127\\.0\\.0\\.1:\\d+/api/v\\S+: status " + status
                        + ", but the response body is larger than the limit of 1048576 bytes \\(maxResponseBytes\\)");
    }

    @Test
    void an_endless_body_without_length_or_chunks_is_read_up_to_the_limit() throws Exception {
        refused(RawServer.endless("HTTP/1.1 200" + HEAD + "\r\n", " ".repeat(8192)), Endpoint.LIST);
    }

    @Test
    void tiny_chunks_count_as_what_is_in_them() throws Exception {
        var server = RawServer.endless("HTTP/1.1 200" + HEAD + CHUNKED, "1\r\n \r\n".repeat(2000));
        try (server;
                var client = client(server)) {
            assertThatThrownBy(() -> Endpoint.LIST.accept(client)).isInstanceOf(ResponseTooLargeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "10000000000", "00000000000000000010000000000"})
    void a_length_over_the_limit_is_refused_before_anything_is_read(String length) throws Exception {
        var thrown = refused(
                RawServer.endless("HTTP/1.1 200" + HEAD + "Content-Length: " + length + "\r\n\r\n", " ".repeat(8192)),
                Endpoint.LIST);
        assertThat(thrown).hasMessageContaining("is announced to be larger than the limit of 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "-1", "12x"})
    void a_length_that_is_none_ends_the_call(String length) {
        try (var server = RawServer.text("HTTP/1.1 200" + HEAD + "Content-Length: " + length + "\r\n\r\n{}");
                var client = client(server)) {
            assertThatThrownBy(() -> Endpoint.LIST.accept(client)).isInstanceOf(GuestWifiException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIST, 200", "CREATE, 201", "DELETE, 200", "LIST, 401", "LIST, 503"})
    void what_unpacks_to_more_than_the_limit_is_refused_while_it_arrives(Endpoint endpoint, int status)
            throws Exception {
        var thrown = refused(
                new RawServer(out -> {
                    out.write(("HTTP/1.1 " + status + HEAD + "Content-Encoding: gzip\r\n\r\n").getBytes(UTF_8));
                    zip(out, Long.MAX_VALUE);
                }),
                endpoint);
        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown).hasMessageContaining("decompresses to more than the limit of 1048576 bytes");
    }

    private static void zip(OutputStream out, long size) throws IOException {
        byte[] blanks = " ".repeat(8192).getBytes(UTF_8);
        try (var zipped = new GZIPOutputStream(out)) {
            for (long written = 0; written < size; written += blanks.length) {
                zipped.write(blanks);
            }
        }
    }

    @Test
    void a_small_body_that_unpacks_to_more_than_the_limit_is_refused() {
        try (var server = gzip(200, packed(LIMIT + 1));
                var client = client(server)) {
            assertThatThrownBy(() -> Endpoint.LIST.accept(client)).isInstanceOf(ResponseTooLargeException.class);
            assertThat(server.requests).hasValue(1);
        }
    }

    @Test
    void futures_are_held_to_the_limit_too() {
        try (var server = RawServer.endless("HTTP/1.1 503" + HEAD + CHUNKED, CHUNK);
                var client = client(server)) {
            assertThat(client.async().venues().list().firstPage())
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(ResponseTooLargeException.class);
            assertThat(server.requests).hasValue(1);
        }
    }

    @Test
    void a_body_of_just_the_limit_is_read() {
        String body = "{\"data\":[]}" + " ".repeat(LIMIT - 11);
        try (var plain = RawServer.text("HTTP/1.1 200" + HEAD + "Content-Length: " + LIMIT + "\r\n\r\n" + body);
                var packed = gzip(200, packed(LIMIT));
                var client = client(plain);
                var other = client(packed)) {
            assertThat(client.venues().list().firstPage().rows()).isEmpty();
            assertThat(other.venues().list().firstPage().rows()).isEmpty();
        }
    }

    @Test
    void the_limit_is_64_mebibytes_by_default() {
        try (var server = RawServer.endless("HTTP/1.1 200" + HEAD + CHUNKED, CHUNK);
                var client = GuestWifiClient.builder()
                        .baseUrl(server.url())
                        .apiKey(ScriptedServer.KEY)
                        .build()) {
            assertThatThrownBy(() -> Endpoint.LIST.accept(client))
                    .isInstanceOf(ResponseTooLargeException.class)
                    .hasMessageContaining("the limit of 67108864 bytes");
            assertThat(server.sent.get()).isBetween(64L << 20, (64L << 20) + BUFFERS);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, (1L << 30) + 1, Long.MAX_VALUE})
    void a_limit_that_cannot_be_kept_is_refused(long limit) {
        assertThatThrownBy(() -> GuestWifiClient.builder().maxResponseBytes(limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxResponseBytes must be 1 to 1073741824.");
    }

    @Test
    void a_body_that_drips_ends_with_the_time_limit() {
        var stop = new CountDownLatch(1);
        try (var server = new RawServer(out -> {
                    out.write(("HTTP/1.1 200" + HEAD + "\r\n").getBytes(UTF_8));
                    do {
                        out.write(' ');
                    } while (!await(stop));
                });
                var client = client(server)) {
            var hasty = client.withOptions(
                    options -> options.requestTimeout(Duration.ofMillis(200)).maxRetries(0));
            assertThatThrownBy(() -> Endpoint.LIST.accept(hasty)).isInstanceOf(ConnectionException.class);
            assertThat(server.hungUp).succeedsWithin(Duration.ofSeconds(20));
        } finally {
            stop.countDown();
        }
    }

    private static boolean await(CountDownLatch stop) {
        try {
            return stop.await(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    static byte[] packed(int size) {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(("{\"data\":[]}" + " ".repeat(size - 11)).getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static RawServer gzip(int status, byte[] body) {
        return new RawServer(out -> {
            out.write(("HTTP/1.1 " + status + HEAD + "Content-Encoding: gzip\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(body);
        });
    }
}
