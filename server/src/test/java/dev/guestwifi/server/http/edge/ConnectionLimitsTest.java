package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection, and all connections together, may use of the server. */
class ConnectionLimitsTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String LARGE = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Duration LONG = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.0\r\nConnection: x\r\n\r\n"
            })
    void nothing_after_a_closing_request_is_executed(String closing) throws IOException {
        try (EdgeServer server = new EdgeServer(LONG);
                Wire wire = server.connect()) {
            wire.send(closing + GET.repeat(50));
            assertThat(wire.answer().status()).isEqualTo(200);
            assertThat(wire.ends()).isTrue();
            assertThat(server.handled()).isEqualTo(1);
        }
    }

    @Test
    void what_comes_later_on_a_closing_connection_is_not_executed() throws IOException {
        try (EdgeServer server = new EdgeServer(LONG);
                Wire wire = server.connect()) {
            wire.send("GET / HTTP/1.0\r\n\r\n");
            assertThat(wire.answer().status()).isEqualTo(200);
            try {
                wire.send(GET);
            } catch (IOException e) {
                // The server may have closed already.
            }
            assertThat(server.answerTo("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status())
                    .isEqualTo(200);
            assertThat(server.handled()).isEqualTo(2);
        }
    }

    @Test
    void a_request_waits_until_the_response_before_it_has_left() throws IOException {
        try (EdgeServer server = new EdgeServer(limits(0, 0, Long.MAX_VALUE, LONG));
                Wire wire = server.connect()) {
            wire.send(LARGE.repeat(20));
            assertThat(server.answerTo(GET).status()).isEqualTo(200);
            assertThat(server.handled()).isLessThanOrEqualTo(2); // one of them the GET
            for (int i = 0; i < 20; i++) {
                assertThat(wire.answer().body().length()).isEqualTo(EdgeServer.LARGE);
            }
            assertThat(server.handled()).isEqualTo(21);
        }
    }

    @Test
    void a_reader_that_reads_nothing_is_disconnected() throws IOException {
        try (EdgeServer server = new EdgeServer(limits(0, 0, Long.MAX_VALUE, Duration.ofMillis(100)));
                Wire wire = server.connect()) {
            wire.send(LARGE);
            while (server.handled() == 0 || server.open() > 0) {
                Thread.onSpinWait();
            }
            assertThat(server.pending()).isZero();
            assertThat(wire.answer().body().length()).isLessThan(EdgeServer.LARGE);
        }
    }

    @Test
    void a_reader_that_goes_on_reading_is_served() throws IOException {
        try (EdgeServer server = new EdgeServer(limits(0, 0, Long.MAX_VALUE, LONG));
                Wire wire = server.connect()) {
            assertThat(wire.send(LARGE).answer().body().length()).isEqualTo(EdgeServer.LARGE);
            assertThat(server.pending()).isZero();
        }
    }

    @Test
    void unread_responses_are_bounded_over_all_connections() throws IOException {
        long max = 3L * EdgeServer.LARGE;
        List<Wire> deaf = new ArrayList<>();
        try (EdgeServer server = new EdgeServer(limits(0, 0, max, LONG))) {
            for (int i = 0; i < 30; i++) {
                deaf.add(server.connect().send(LARGE));
            }
            while (server.handled() < 30) {
                Thread.onSpinWait();
            }
            assertThat(server.answerTo(GET).status()).isEqualTo(200);
            assertThat(server.pending()).isLessThanOrEqualTo(max);
            int served = 0;
            for (Wire wire : deaf) {
                served += isServed(wire) ? 1 : 0;
            }
            assertThat(served).isBetween(1, 29);
        } finally {
            for (Wire wire : deaf) {
                wire.close();
            }
        }
    }

    @Test
    void unfinished_requests_are_bounded_over_all_connections() throws IOException {
        String unfinished = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60001\r\n\r\n" + "a".repeat(60_000);
        List<Wire> slow = new ArrayList<>();
        try (EdgeServer server = new EdgeServer(limits(0, 0, 300_000, LONG))) {
            for (int i = 0; i < 30; i++) {
                slow.add(server.connect().send(unfinished));
            }
            assertThat(server.answerTo(GET).status()).isEqualTo(200);
            while (server.open() > 5) {
                Thread.onSpinWait();
            }
            assertThat(server.pending()).isLessThanOrEqualTo(300_000);
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void connections_over_the_limit_are_closed_at_once_and_others_served() throws IOException {
        try (EdgeServer server = new EdgeServer(limits(2, 0, 1 << 20, LONG))) {
            closesOneOfThree(server);
        }
    }

    @Test
    void an_address_has_its_share_of_connections() throws IOException {
        try (EdgeServer server = new EdgeServer(limits(0, 2, 1 << 20, LONG))) {
            closesOneOfThree(server);
        }
    }

    @Test
    void a_shared_address_has_no_share() throws IOException {
        Predicate<InetAddress> isShared = InetAddress::isLoopbackAddress;
        try (EdgeServer server = new EdgeServer(new EdgeLimits(0, 1, isShared, 1 << 20, LONG, LONG));
                Wire one = server.connect();
                Wire two = server.connect()) {
            assertThat(one.send(GET).answer().status()).isEqualTo(200);
            assertThat(two.send(GET).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_server_that_stops_refuses_what_comes_with_503() throws IOException {
        try (EdgeServer server = new EdgeServer(LONG);
                Wire wire = server.connect()) {
            assertThat(wire.send(GET).answer().status()).isEqualTo(200);
            server.stopTaking();
            Wire.Answer refused = wire.send(GET).answer();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\":\"unavailable\"");
            assertThat(refused.all("Retry-After")).containsExactly("1");
            assertThat(refused.all("Content-Type")).containsExactly("application/problem+json");
            ResponseHeadersTest.assertSigned(refused);
            assertThat(wire.ends()).isTrue();
            assertThat(server.handled()).isEqualTo(1);
        }
    }

    private static boolean isServed(Wire wire) {
        try {
            return wire.answer().body().length() == EdgeServer.LARGE;
        } catch (IOException e) {
            return false;
        }
    }

    private static void closesOneOfThree(EdgeServer server) throws IOException {
        try (Wire one = server.connect();
                Wire two = server.connect()) {
            assertThat(one.send(GET).answer().status()).isEqualTo(200);
            assertThat(two.send(GET).answer().status()).isEqualTo(200);
            try (Wire three = server.connect()) {
                assertThat(three.isCutOff()).isTrue();
            }
            assertThat(one.send(GET).answer().status()).isEqualTo(200);
            two.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").answer();
            assertThat(two.ends()).isTrue();
        }
        while (server.open() > 0) {
            Thread.onSpinWait();
        }
        assertThat(server.answerTo(GET).status()).isEqualTo(200);
    }

    private static EdgeLimits limits(int connections, int perAddress, long pending, Duration stalledReader) {
        return new EdgeLimits(connections, perAddress, address -> false, pending, LONG, stalledReader);
    }
}
