package dev.guestwifi.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.Stores;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the metrics say after known requests. */
@Timeout(120)
class MetricsTest {
    private static final String REQUESTS = "http_server_requests_seconds_count";

    private static String requests(String operation, String status, String code) {
        return REQUESTS + "{code=\"" + code + "\",operation=\"" + operation + "\",status=\"" + status + "\"}";
    }

    @Test
    void each_request_is_counted_once_by_operation_status_and_code() throws IOException {
        try (OperatedServer server = new OperatedServer(OperatedServer.WATCHED)) {
            for (int i = 0; i < 3; i++) {
                server.call("GET", "/venues?slug=default");
            }
            server.call("GET", "/venues?slug=nobody");
            server.call("GET", "/venues?slug=default&page=0&per_page=x");
            server.call("GET", "/nothing/here");
            server.call("PUT", "/venues");
            server.call("HEAD", "/customers?slug=default");
            server.call("DELETE", "/vouchers/12?slug=default");
            server.send("GET", server.server.uri().resolve("/api/customers?slug=default"));
            server.send("GET", server.server.uri().resolve("/docs"));
            server.sendBytes("GET / HTTP/1.1\r\nHost: a b\r\n\r\n");
            server.sendBytes("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n");

            String last = requests("none", "4xx", "uri_too_long");
            Map<String, Double> metrics = server.metricsWith(last, 1);
            metrics.keySet().removeIf(name -> !name.startsWith(REQUESTS));
            assertThat(metrics)
                    .containsOnly(
                            Map.entry(requests("listVenues", "2xx", "none"), 3.0),
                            Map.entry(requests("listVenues", "4xx", "team_not_found"), 1.0),
                            Map.entry(requests("listVenues", "4xx", "invalid_parameters"), 1.0),
                            Map.entry(requests("none", "4xx", "not_found"), 1.0),
                            Map.entry(requests("none", "4xx", "method_not_allowed"), 1.0),
                            Map.entry(requests("listCustomers", "2xx", "none"), 1.0),
                            Map.entry(requests("deleteVoucher", "4xx", "voucher_not_found"), 1.0),
                            Map.entry(requests("listCustomers", "4xx", "invalid_api_key"), 1.0),
                            Map.entry(requests("none", "2xx", "none"), 1.0),
                            Map.entry(requests("none", "4xx", "malformed_request"), 1.0),
                            Map.entry(last, 1.0));
            Map<String, Double> all = server.metrics();
            assertThat(all)
                    .containsEntry("http_server_refused_total{reason=\"malformed_request\"}", 1.0)
                    .containsEntry("http_server_refused_total{reason=\"uri_too_long\"}", 1.0)
                    .containsEntry("http_server_refused_total{reason=\"too_many_connections\"}", 0.0)
                    .containsEntry("http_server_requests_active", 0.0)
                    .containsEntry("guest_wifi_store_calls_seconds_count{call=\"list\",store=\"venues\"}", 1.0);
        }
    }

    @Test
    void limited_requests_are_counted_by_whether_a_key_or_an_address_is_limited() {
        try (OperatedServer server = new OperatedServer(OperatedServer.WATCHED, RateLimit.parse("1/h"))) {
            for (int i = 0; i < 3; i++) {
                server.call("GET", "/venues?slug=default");
            }
            URI venues = server.server.uri().resolve("/api/venues");
            for (int i = 0; i < 4; i++) {
                server.send("GET", venues, "X-API-Key", "bad");
            }

            assertThat(server.metricsWith(requests("listVenues", "4xx", "rate_limited"), 5))
                    .containsEntry("http_server_rate_limited_total{limit=\"key\"}", 2.0)
                    .containsEntry("http_server_rate_limited_total{limit=\"address\"}", 3.0);
        }
    }

    @Test
    void bytes_are_those_on_the_wire() throws IOException {
        try (OperatedServer server = new OperatedServer(OperatedServer.WATCHED)) {
            String request = "GET /api/venues?slug=default HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-API-Key: "
                    + server.key + "\r\n\r\n";
            String response = server.sendBytes(request);
            assertThat(response).startsWith("HTTP/1.1 200");
            Map<String, Double> metrics = server.metricsWith(requests("listVenues", "2xx", "none"), 1);
            assertThat(metrics)
                    .containsEntry("http_server_sent_bytes_total", (double) response.length())
                    .containsEntry("http_server_received_bytes_total", (double) request.length());
        }
    }

    @Test
    void rows_and_live_keys_are_counted() {
        try (OperatedServer server = new OperatedServer(OperatedServer.WATCHED)) {
            assertThat(server.metricsWith("guest_wifi_keys_live", 1))
                    .containsEntry("guest_wifi_rows{table=\"teams\"}", 2.0)
                    .containsEntry("guest_wifi_rows{table=\"venues\"}", 3.0)
                    .containsEntry("guest_wifi_rows{table=\"customers\"}", 1.0)
                    .containsEntry("guest_wifi_rows{table=\"customer_visits\"}", 0.0)
                    .containsEntry("guest_wifi_rows{table=\"vouchers\"}", 0.0)
                    .containsEntry("guest_wifi_draining", 0.0);
        }
    }

    /** Otherwise anybody could fill the memory of Prometheus. */
    @Test
    void callers_cannot_make_series() {
        try (OperatedServer server = new OperatedServer(OperatedServer.WATCHED)) {
            oddRequests(server, "alpha");
            Set<String> before = ours(server.metricsWith(requests("none", "4xx", "not_found"), 20));
            oddRequests(server, "omega");
            Set<String> after = ours(server.metricsWith(requests("none", "4xx", "not_found"), 40));
            assertThat(after).isEqualTo(before);
            assertThat(after.toString()).doesNotContain("alpha", "omega", "secret-team", server.key, "127.0.0.1");
        }
    }

    private static Set<String> ours(Map<String, Double> metrics) {
        return metrics.keySet().stream()
                .filter(name -> name.startsWith("http_") || name.startsWith("guest_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void oddRequests(OperatedServer server, String word) {
        for (int i = 0; i < 20; i++) {
            server.call("GET", "/venues?slug=secret-team-" + i + "&" + word + i + "=1");
            server.call("GET", "/" + word + i);
        }
    }

    @Test
    void a_request_whose_client_disconnects_is_counted_once_and_no_longer_under_way() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (OperatedServer server =
                new OperatedServer(OperatedServer.WATCHED, stores -> withSlowCustomers(stores, arrived, released))) {
            try (Socket socket = new Socket(
                    server.server.uri().getHost(), server.server.uri().getPort())) {
                // A long page, so that the thread that reads sees the connection end.
                socket.getOutputStream()
                        .write(("GET /api/customers?slug=default&per_page=1000 HTTP/1.1\r\nHost: a\r\nX-API-Key: "
                                        + server.key + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
                assertThat(server.metrics()).containsEntry("http_server_requests_active", 1.0);
                socket.setSoLinger(true, 0); // closes with a reset
            }
            released.countDown();
            Map<String, Double> metrics = server.metricsWith("http_server_requests_active", 0);
            // Whether the server sees it before it writes the response is up to the system.
            assertThat(metrics.getOrDefault(requests("listCustomers", "2xx", "none"), 0.0)
                            + metrics.getOrDefault(requests("listCustomers", "4xx", "client_closed"), 0.0))
                    .isEqualTo(1);
        }
    }

    static Stores withSlowCustomers(Stores stores, CountDownLatch arrived, CountDownLatch released) {
        CustomerStore slow = (team, window, request) -> {
            if (request.perPage() == 1000) {
                arrived.countDown();
                try {
                    assertThat(released.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return stores.customers().list(team, window, request);
        };
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (proxy, method, arguments) ->
                        method.getName().equals("customers") ? slow : method.invoke(stores, arguments));
    }
}
