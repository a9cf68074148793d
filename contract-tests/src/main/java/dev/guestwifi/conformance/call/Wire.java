package dev.guestwifi.conformance.call;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/** Requests as they are written, one connection a thread, nothing followed and nothing kept but the connection. */
final class Wire implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 1000;

    private final URI url;
    private final Duration answer;
    private final Map<String, ?> settings;
    private final Queue<HttpClient> clients = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<RestAssuredConfig> config = ThreadLocal.withInitial(this::newConfig);

    Wire(URI url, Duration answer) {
        this.url = url;
        this.answer = answer;
        this.settings = Map.of(
                "http.protocol.cookie-policy",
                "ignoreCookies",
                "http.connection.timeout",
                5000,
                "http.socket.timeout",
                Math.toIntExact(answer.toMillis()));
    }

    /** @param key sent in {@code X-API-Key} unless it is empty */
    Response send(Call call, String key) {
        if (PlainWire.isNeeded(url + call.path(), call)) {
            return PlainWire.send(url + call.path(), call, key, answer);
        }
        RequestSpecification request = RestAssured.given()
                .config(config.get())
                .baseUri(url.toString())
                .urlEncodingEnabled(false)
                .header("User-Agent", "guest-wifi-conformance");
        if (!key.isEmpty()) {
            request.header("X-API-Key", key);
        }
        call.headers()
                .forEach(header -> request.header(header.name(), header.value().value()));
        if (call.body() != null) {
            request.body(call.body());
        }
        boolean isAnswered = false;
        try {
            Response response = request.request(call.method(), call.path());
            response.asByteArray(); // until it is read the connection is taken
            isAnswered = true;
            return response;
        } finally {
            if (!isAnswered) {
                config.remove(); // what came of the connection is unknown
            }
        }
    }

    private RestAssuredConfig newConfig() {
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(this::newClient)
                        .setParams(settings)
                        .reuseHttpClientInstance())
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .defaultContentCharset("UTF-8"));
    }

    /** REST-assured takes no other kind of client. */
    @SuppressWarnings("deprecation")
    private HttpClient newClient() {
        // REST-assured leaves an answer to OPTIONS that has a body unread, and with it the connection in use.
        PoolingClientConnectionManager connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        HttpClient client = new DefaultHttpClient(connections);
        clients.add(client);
        return client;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void close() {
        clients.forEach(client -> client.getConnectionManager().shutdown());
    }
}
