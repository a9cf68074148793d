package dev.guestwifi.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Network;
import dev.guestwifi.server.model.Resource;
import dev.guestwifi.server.model.Right;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every operation with every right, for every kind of team, from inside and outside of the networks of the key. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorizationMatrixTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final String SECRET = "guest@example.com";
    private static final List<String> IN_AND_OUT = List.of("10.1.2.3", "2001:db8::5", "192.0.2.1", "2001:db9::1");

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("GET", "/customers", Resource.CUSTOMERS, "200"),
            new Operation("GET", "/customer-visits", Resource.CUSTOMER_VISITS, "200"),
            new Operation("GET", "/venues", Resource.VENUES, "200"),
            new Operation("GET", "/vouchers", Resource.VOUCHERS, "200"),
            new Operation("HEAD", "/customers", Resource.CUSTOMERS, "200"),
            new Operation("POST", "/vouchers", Resource.VOUCHERS, "422 invalid_parameters"),
            new Operation("DELETE", "/vouchers/7", Resource.VOUCHERS, "404 voucher_not_found"));

    private static final List<TestKey> KEYS = new ArrayList<>();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Server server;

    /** @param allowed the response if nothing is in the way; writes have no effect */
    private record Operation(String method, String path, Resource resource, String allowed) {}

    private record TestKey(String value, @Nullable Long team, Access access) {}

    @BeforeAll
    static void start() throws IOException {
        Random random = new Random(20);
        for (Resource resource : Resource.values()) {
            for (Right right : Right.values()) {
                for (Right other : List.of(Right.NONE, Right.WRITE)) {
                    Map<Resource, Right> rights = new EnumMap<>(Resource.class);
                    for (Resource each : Resource.values()) {
                        rights.put(each, each == resource ? right : other);
                    }
                    for (List<Network> networks :
                            List.of(List.<Network>of(), Network.listOf("10.0.0.0/8 2001:db8::/32"))) {
                        Access access = new Access(rights, networks);
                        KEYS.add(new TestKey(KeyFormat.generate(random), null, access));
                        KEYS.add(new TestKey(KeyFormat.generate(random), 1L, access));
                    }
                }
            }
        }
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Team(2, "other", "Other"));
        for (int team = 1; team <= 2; team++) {
            store.add(new Customer(team, team, "Zoë", null, null, SECRET, null, false, null, null, LONG_AGO, LONG_AGO));
        }
        for (int i = 0; i < KEYS.size(); i++) {
            TestKey key = KEYS.get(i);
            KeyTerms terms = new KeyTerms("test", key.team(), key.access(), null);
            store.add(ApiKey.made(i + 1L, KeyFormat.fingerprint(key.value()), terms, LONG_AGO));
        }
        ServerConfig config = ServerConfig.builder()
                .trustedProxies(List.of("127.0.0.1"))
                .badKeysPerMinute(0)
                .build();
        server = Server.start(config, store.build(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_response_is_the_one_that_key_team_right_and_network_decide_and_refusals_tell_nothing_else() {
        Map<String, String> refusals = new HashMap<>();
        int addresses = 0;
        for (TestKey key : KEYS) {
            for (Operation operation : OPERATIONS) {
                for (String team : List.of("default", "other", "nobody")) {
                    String address = IN_AND_OUT.get(addresses++ % IN_AND_OUT.size());
                    String expected = expected(key, operation, team, address);
                    HttpResponse<String> response = send(operation, team, key.value(), address);
                    String seen = response.body()
                            + response.headers().map().entrySet().stream()
                                    .filter(field -> !field.getKey().equals("date"))
                                    .toList();
                    String asked = operation + " for " + team + " from " + address + " with " + key;

                    assertThat(told(response, operation))
                            .as(asked)
                            .isEqualTo(operation.method().equals("HEAD") ? expected.substring(0, 3) : expected);
                    if (!expected.equals("200")) {
                        assertThat(seen).as(asked).doesNotContain(SECRET);
                    }
                    if (expected.startsWith("403")) {
                        String before = refusals.putIfAbsent(operation.method().equals("HEAD") + expected, seen);
                        assertThat(seen).as(asked).isEqualTo(before == null ? seen : before);
                    }
                }
            }
        }
        assertThat(refusals).hasSize(5); // three with a body, two to HEAD
    }

    private static String expected(TestKey key, Operation operation, String team, String address) {
        Right right = key.access().to(operation.resource());
        boolean isInside = key.access().networks().isEmpty() || IN_AND_OUT.indexOf(address) < 2;
        if (key.team() != null && !team.equals("default")) {
            return "403 team_not_allowed";
        }
        if (right == Right.NONE || !isInside) {
            return "403 access_denied";
        }
        if (team.equals("nobody")) {
            return "404 team_not_found";
        }
        boolean isWrite = List.of("POST", "DELETE").contains(operation.method());
        return isWrite && right == Right.READ ? "403 read_only_key" : operation.allowed();
    }

    @Test
    void a_page_that_was_sent_before_is_not_sent_to_another_network_or_to_a_key_without_the_right() {
        Operation list = OPERATIONS.get(0);
        TestKey limited = KEYS.stream()
                .filter(key ->
                        !key.access().networks().isEmpty() && key.access().to(Resource.CUSTOMERS) != Right.NONE)
                .findFirst()
                .orElseThrow();
        TestKey without = KEYS.stream()
                .filter(key -> key.access().to(Resource.CUSTOMERS) == Right.NONE)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> page = send(list, "default", limited.value(), "10.1.2.3");
        String tag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(page.body()).contains(SECRET);
        assertThat(send(list, "default", limited.value(), "10.9.9.9").body()).isEqualTo(page.body());
        assertThat(told(send(list, "default", limited.value(), "192.0.2.1"), list))
                .isEqualTo("403 access_denied");
        assertThat(send(list, "default", limited.value(), "192.0.2.1", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(403);
        assertThat(told(send(list, "default", without.value(), "10.1.2.3"), list))
                .isEqualTo("403 access_denied");
        assertThat(send(list, "default", limited.value(), "10.1.2.3").body()).isEqualTo(page.body());
    }

    private static String told(HttpResponse<String> response, Operation operation) {
        String code = response.body().replaceAll("(?s).*\"code\":\"([a-z_]+)\",\"request_id.*", "$1");
        boolean hasCode = response.statusCode() >= 400 && !operation.method().equals("HEAD");
        return response.statusCode() + (hasCode ? " " + code : "");
    }

    private static HttpResponse<String> send(
            Operation operation, String team, String key, String address, String... more) {
        boolean isForm = operation.method().equals("POST");
        String query = "slug=" + team;
        URI uri = URI.create(server.uri() + "/api" + operation.path() + (isForm ? "" : "?" + query));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("X-API-Key", key)
                .header("X-Request-Id", "matrix")
                .header("X-Forwarded-For", address);
        if (isForm) {
            request.header("Content-Type", ApiServer.FORM);
        }
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        request.method(
                operation.method(),
                isForm
                        ? BodyPublishers.ofString(query + "&code=X&number_of_days=1&venue_id=999999")
                        : BodyPublishers.noBody());
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
