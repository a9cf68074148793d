package dev.guestwifi.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.http.ApiServer.Reply;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.VenueStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Rate limits, with stores whose calls wait and with those whose calls do not. */
class RateLimitTest {
    private static final String LIST = "/venues?slug=default";
    private static final int MANY = 100;
    private static final RateLimit OF_SERVER = RateLimit.parse(MANY + "/min");
    private static final RateLimit OF_KEY = RateLimit.parse("3/h");

    private final AtomicLong nanoTime = new AtomicLong();

    private ApiServer server(boolean isWaiting) {
        return server(stores -> with(stores, "waitingCalls", isWaiting));
    }

    private ApiServer server(UnaryOperator<Stores> change) {
        return new ApiServer(ServerConfig.builder().rateLimit(OF_SERVER), change, nanoTime::get, OF_KEY);
    }

    /** The stores, but with another result of one method. */
    private static Stores with(Stores stores, String name, Object result) {
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (proxy, method, arguments) ->
                        method.getName().equals(name) ? result : method.invoke(stores, arguments));
    }

    private static List<String> fields(Reply reply) {
        return List.of(String.join(", ", reply.all("RateLimit-Policy")), String.join(", ", reply.all("RateLimit")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_response_to_a_key_tells_the_limit_and_what_is_left(boolean isWaiting) {
        try (ApiServer server = server(isWaiting)) {
            String tag = server.get(LIST).all("ETag").get(0);
            List<Reply> replies = List.of(
                    server.get(LIST), // from the cache, if there is one
                    server.get(LIST, "If-None-Match", tag),
                    server.send("HEAD", LIST, null),
                    server.get(LIST + "&page=2"),
                    server.get(LIST + "&page=0"),
                    server.get("/venues?slug=nobody"),
                    server.post(server.form()),
                    server.post(server.form() + "&venue_id=2"),
                    server.send("POST", "/vouchers", new byte[0], "Content-Type", "text/plain"),
                    server.send("DELETE", "/vouchers/1?slug=default", null),
                    server.send("DELETE", "/vouchers/1?slug=default", null));

            assertThat(replies)
                    .extracting(Reply::status)
                    .containsExactly(200, 304, 200, 200, 422, 404, 201, 422, 415, 200, 404);
            for (int i = 0; i < replies.size(); i++) {
                assertThat(fields(replies.get(i)))
                        .as("response %d", i)
                        .containsExactly("\"key\";q=100;w=60", "\"key\";r=" + (MANY - 2 - i) + ";t=1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void requests_without_a_valid_key_do_not_count_and_tell_nothing(boolean isWaiting) {
        try (ApiServer server = server(isWaiting)) {
            List<Reply> replies = List.of(
                    server.send("OPTIONS", "/venues", null),
                    server.get("/nowhere"),
                    server.send("PUT", LIST, null),
                    server.get(LIST, "X-API-Key", "gwf_none"),
                    server.getOutside("/docs"));

            assertThat(replies).extracting(Reply::status).containsExactly(204, 404, 405, 401, 200);
            assertThat(replies).allSatisfy(reply -> assertThat(fields(reply)).containsExactly("", ""));
            assertThat(fields(server.get(LIST))).contains("\"key\";r=99;t=1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_request_over_the_limit_gets_429_takes_nothing_and_changes_nothing(boolean isWaiting) {
        try (ApiServer server = server(isWaiting)) {
            String[] key = {"X-API-Key", server.limitedKey};
            IntStream.range(0, 3).forEach(i -> server.get(LIST, key));

            Reply refused = server.post(server.form(), key);

            assertThat(refused.told()).isEqualTo("429 rate_limited");
            assertThat(refused.json().path("detail").asText())
                    .isEqualTo("This key may make 3 requests per hour. Try again in 1200 seconds.");
            assertThat(refused.all("Retry-After")).containsExactly("1200");
            assertThat(fields(refused)).containsExactly("\"key\";q=3;w=3600", "\"key\";r=0;t=1200");
            assertThat(server.send("HEAD", LIST, null, key).status()).isEqualTo(429);
            assertThat(server.send("POST", "/vouchers", new byte[0], "Content-Type", "text/plain", key[0], key[1])
                            .told())
                    .as("before the media type")
                    .isEqualTo("429 rate_limited");
            assertThat(server.get("/nowhere", key).status()).isEqualTo(404);
            assertThat(server.send("OPTIONS", LIST, null, key).status()).isEqualTo(204);
            assertThat(server.get("/vouchers?slug=default")
                            .json()
                            .at("/meta/total")
                            .asInt())
                    .isZero();

            nanoTime.addAndGet(Duration.ofMinutes(20).minusNanos(1).toNanos());
            assertThat(server.get(LIST, key).all("Retry-After")).containsExactly("1");
            nanoTime.addAndGet(1);
            assertThat(server.get(LIST, key).status()).isEqualTo(200);
            assertThat(server.get(LIST, key).status()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_limit_of_a_key_takes_the_place_of_the_servers_and_touches_no_other_key(boolean isWaiting) {
        try (ApiServer server = server(isWaiting)) {
            IntStream.range(0, 5).forEach(i -> server.get(LIST, "X-API-Key", server.limitedKey));

            assertThat(fields(server.get(LIST))).containsExactly("\"key\";q=100;w=60", "\"key\";r=99;t=1");
            assertThat(fields(server.get(LIST, "X-API-Key", server.readOnlyKey)))
                    .containsExactly("\"key\";q=100;w=60", "\"key\";r=99;t=1");
        }
    }

    @Test
    void without_a_limit_nothing_is_told() {
        try (ApiServer server = new ApiServer()) {
            assertThat(fields(server.get(LIST))).containsExactly("", "");
            assertThat(fields(server.get(LIST, "X-API-Key", server.limitedKey)))
                    .containsExactly("\"key\";q=2;w=60", "\"key\";r=1;t=30");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void failures_of_the_server_tell_no_limit(boolean isWaiting) {
        VenueStore away = (team, request) -> {
            throw new StoreUnavailableException("away", null);
        };
        try (ApiServer server = server(stores -> with(with(stores, "waitingCalls", isWaiting), "venues", away))) {
            Reply reply = server.get(LIST);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(fields(reply)).containsExactly("", "");
        }
    }
}
