package dev.guestwifi.server.ops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a server stops. */
@Timeout(180)
class DrainTest {
    @Test
    void during_the_drain_delay_readiness_fails_and_each_response_is_the_last_of_its_connection() throws Exception {
        OperatedServer server = new OperatedServer(OperatedServer.watched(AccessLogFormat.OFF, Duration.ofMinutes(10)));
        Thread stop = new Thread(server::close);
        try {
            assertThat(server.call("GET", "/venues?slug=default").headers().map())
                    .doesNotContainKey("Connection");
            stop.start();
            HttpResponse<String> ready = OperatedServer.await(
                    () -> server.manage("GET", "/readyz"), response -> response.statusCode() != 200);
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .contains("{\"name\":\"draining\",\"status\":\"DOWN\",\"data\":"
                            + "{\"reason\":\"The server is stopping.\"}}");
            assertThat(server.manage("GET", "/livez").statusCode()).isEqualTo(200);
            assertThat(server.metrics()).containsEntry("guest_wifi_draining", 1.0);

            HttpResponse<String> served = OperatedServer.await(
                    () -> server.call("GET", "/venues?slug=default"),
                    response -> response.headers().firstValue("Connection").isPresent());
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.headers().firstValue("Connection")).hasValue("close");
            // Reads to the end of the connection, which the server closes although the client has not asked for it.
            String request = "GET /api/venues?slug=default HTTP/1.1\r\nHost: a\r\n\r\n";
            String response = server.sendBytes(request.repeat(2));
            assertThat(response).startsWith("HTTP/1.1 401").contains("Connection: close\r\n");
            assertThat(response.split("HTTP/1.1 401", -1)).hasSize(2);
        } finally {
            stop.interrupt(); // ends the delay
            stop.join();
        }
    }

    @Test
    void running_requests_get_their_responses_while_new_ones_are_refused() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        OperatedServer server = new OperatedServer(
                OperatedServer.WATCHED, stores -> MetricsTest.withSlowCustomers(stores, arrived, released));
        Thread stop = new Thread(server::close);
        try (Socket running = connect(server);
                Socket idle = connect(server)) {
            running.getOutputStream()
                    .write(("GET /api/customers?slug=default&per_page=1000 HTTP/1.1\r\nHost: a\r\nX-API-Key: "
                                    + server.key + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
            stop.start();
            OperatedServer.await(() -> isRefused(server));
            idle.getOutputStream().write("GET /docs HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(new String(idle.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 503");

            released.countDown();
            String response = new String(running.getInputStream().readAllBytes(), ISO_8859_1);
            assertThat(response).startsWith("HTTP/1.1 200").endsWith("}");
        } finally {
            released.countDown();
            stop.join();
        }
    }

    private static Socket connect(OperatedServer server) throws IOException {
        return new Socket(server.server.uri().getHost(), server.server.uri().getPort());
    }

    /** Whether new connections are. */
    private static boolean isRefused(OperatedServer server) {
        try (Socket socket = connect(server)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }
}
