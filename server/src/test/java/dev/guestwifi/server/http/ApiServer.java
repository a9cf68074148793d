package dev.guestwifi.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The real server on the real store: 30 customers, three visits on as many days and a venue of team {@code default},
 * and a customer and a venue of another team.
 */
public final class ApiServer implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    public static final int CUSTOMERS = 30;
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    public final String key = KeyFormat.generate(new SecureRandom());
    public final String readOnlyKey = KeyFormat.generate(new SecureRandom());
    public final String otherTeamKey = KeyFormat.generate(new SecureRandom());
    /** The key that has a rate limit of its own. */
    final String limitedKey = KeyFormat.generate(new SecureRandom());

    private final AtomicInteger codes = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;

    public ApiServer() {
        this(null, List.of());
    }

    /** @param change what is to be different about the stores */
    public ApiServer(UnaryOperator<Stores> change) {
        this(null, List.of(), change);
    }

    ApiServer(@Nullable URI publicUrl) {
        this(publicUrl, List.of());
    }

    /** @param corsOrigins whose pages may call the API */
    ApiServer(@Nullable URI publicUrl, List<String> corsOrigins) {
        this(publicUrl, corsOrigins, UnaryOperator.identity());
    }

    private ApiServer(@Nullable URI publicUrl, List<String> corsOrigins, UnaryOperator<Stores> change) {
        this(
                ServerConfig.builder().publicUrl(publicUrl).corsOrigins(corsOrigins),
                change,
                System::nanoTime,
                new RateLimit(2, Duration.ofMinutes(1)));
    }

    /**
     * @param nanoTime elapsed time
     * @param ofOneKey the rate limit of {@link #limitedKey}
     */
    ApiServer(ServerConfig.Builder config, UnaryOperator<Stores> change, LongSupplier nanoTime, RateLimit ofOneKey) {
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Team(2, "other", "Other"));
        store.add(new Venue(1, 1, 1, "1 Example Street", null, null, null, null, LONG_AGO, LONG_AGO));
        for (int id = 1; id <= CUSTOMERS; id++) {
            store.add(new Customer(id, 1, "Zoë", null, null, null, null, false, null, null, LONG_AGO, LONG_AGO));
        }
        for (int day = 1; day <= 3; day++) {
            Instant noon = Instant.parse("2024-03-0" + day + "T12:00:00Z");
            store.add(new CustomerVisit(day, 1, "Zoë", "Zoë", "", "Quay", "02:00:00:00:00:01", 1L, 1L, noon, noon));
        }
        store.add(new Customer(31, 2, "Ann", null, null, null, null, false, null, null, LONG_AGO, LONG_AGO));
        store.add(new Venue(2, 1, 2, "2 Example Street", null, null, null, null, LONG_AGO, LONG_AGO));
        store.add(apiKey(1, key, null, Access.READ_WRITE));
        store.add(apiKey(2, readOnlyKey, null, Access.READ_ONLY));
        store.add(apiKey(3, otherTeamKey, 2L, Access.READ_ONLY));
        KeyTerms limited = new KeyTerms("limited", null, Access.READ_WRITE, null, ofOneKey);
        store.add(ApiKey.made(4, KeyFormat.fingerprint(limitedKey), limited, LONG_AGO));
        try {
            server = Server.start(
                    config.badKeysPerMinute(0).build(), change.apply(store.build()), Clock.systemUTC(), nanoTime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiKey apiKey(long id, String key, @Nullable Long team, Access access) {
        return ApiKey.made(id, KeyFormat.fingerprint(key), new KeyTerms("test", team, access, null), LONG_AGO);
    }

    public String address() {
        return server.uri() + "/api";
    }

    /** @param fields names and values by turns */
    public Reply get(String path, String... fields) {
        return send("GET", path, null, fields);
    }

    public Reply post(String body, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "Content-Type";
        all[1] = FORM;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return send("POST", "/vouchers", body.getBytes(UTF_8), all);
    }

    /** A good form for a voucher whose code nobody has used. */
    public String form() {
        return "slug=default&venue_id=1&number_of_days=1&code=CODE-" + codes.incrementAndGet();
    }

    /** @param fields names and values by turns; with one named {@code X-API-Key}, that is the key */
    public Reply send(String method, String path, byte @Nullable [] body, String... fields) {
        return send(URI.create(address() + path), method, body, fields);
    }

    /** The same at a path outside the API. */
    Reply getOutside(String path, String... fields) {
        return send(server.uri().resolve(path), "GET", null, fields);
    }

    private Reply send(URI uri, String method, byte @Nullable [] body, String... fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!List.of(fields).contains("X-API-Key")) {
            request.header("X-API-Key", key);
        }
        if (fields.length > 0) {
            for (int i = 0; i < fields.length; i += 2) {
                request.header(fields[i], fields[i + 1]);
            }
        }
        try {
            return new Reply(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    public record Reply(HttpResponse<byte[]> http) {
        public int status() {
            return http.statusCode();
        }

        public List<String> all(String field) {
            return http.headers().allValues(field);
        }

        public String text() {
            return new String(http.body(), ISO_8859_1);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        /**
         * The status, then for a problem its code, then what each fault says: {@code 422 invalid_parameters page
         * repeated}.
         */
        public String told() {
            List<String> words = new ArrayList<>(List.of("" + status()));
            if (http.body().length > 0 && json().has("code")) {
                words.add(json().path("code").asText());
                json().path("errors")
                        .forEach(fault -> words.add(fault.path("parameter").asText()
                                + ' '
                                + fault.path("code").asText()));
            }
            return String.join(" ", words);
        }

        /** The faults alone, as {@code page repeated, slug required}. */
        public String faults() {
            List<String> faults = new ArrayList<>();
            json().path("errors")
                    .forEach(fault -> faults.add(fault.path("parameter").asText()
                            + ' '
                            + fault.path("code").asText()));
            return String.join(", ", faults);
        }
    }
}
