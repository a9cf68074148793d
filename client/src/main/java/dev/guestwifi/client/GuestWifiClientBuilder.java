package dev.guestwifi.client;

import dev.guestwifi.client.internal.Connection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes clients. Not safe for use by many threads, what it makes is. */
public final class GuestWifiClientBuilder {
    private static final String DEFAULT_TEAM = "default";
    private static final int MOST_RESPONSE_BYTES = 1 << 30;
    private static final String NO_URL =
            "The base URL is no http or https address of a host, such as https://wifi.example.com/api";

    private @Nullable URI baseUrl;
    private @Nullable String apiKey;
    private String team = DEFAULT_TEAM;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private CallOptions options = CallOptions.defaults();
    private int maxResponseBytes = 64 << 20;
    private UnaryOperator<HttpClient.Builder> http = UnaryOperator.identity();

    GuestWifiClientBuilder() {}

    static GuestWifiClientBuilder from(Map<String, String> environment) {
        return new GuestWifiClientBuilder()
                .baseUrl(required(environment, "GUESTWIFI_URL", "GUEST_WIFI_URL"))
                .apiKey(required(environment, "GUESTWIFI_API_KEY", "GUEST_WIFI_KEY"))
                .team(given(environment, "GUESTWIFI_TEAM").orElse(DEFAULT_TEAM));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private static String required(Map<String, String> environment, String name, String oldName) {
        return given(environment, name).orElseThrow(() -> {
            String hint = given(environment, oldName).isPresent() ? "; " + oldName + " is its old name" : "";
            return new IllegalStateException("The environment variable " + name + " is not set" + hint + ".");
        });
    }

    /**
     * Where the API stands, with {@code /api} at its end. Needed.
     *
     * @throws IllegalArgumentException if it is not an http or https address of a host, or has a query
     */
    public GuestWifiClientBuilder baseUrl(String url) {
        try {
            return baseUrl(new URI(url));
        } catch (URISyntaxException e) {
            // It quotes what it could not read, and there may be a password in it: no cause.
            throw new IllegalArgumentException(NO_URL);
        }
    }

    /**
     * Where the API stands, with {@code /api} at its end. Needed.
     *
     * @throws IllegalArgumentException if it is not an http or https address of a host, or has a query
     */
    public GuestWifiClientBuilder baseUrl(URI url) {
        BaseUrls.requireHost(url);
        if (url.getHost() == null
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || url.getRawUserInfo() != null
                || !("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))) {
            throw new IllegalArgumentException(NO_URL);
        }
        baseUrl = url;
        return this;
    }

    /**
     * The key, exactly as it was shown. Needed.
     *
     * @throws IllegalArgumentException if it has characters that no key has
     */
    public GuestWifiClientBuilder apiKey(String key) {
        if (key.isEmpty() || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("The key has characters that no key has.");
        }
        apiKey = key;
        return this;
    }

    /** The team to work on, by its slug; {@code default} unless told. */
    public GuestWifiClientBuilder team(String slug) {
        team = slug;
        return this;
    }

    /** How long connecting may take; 10 s unless told. */
    public GuestWifiClientBuilder connectTimeout(Duration limit) {
        connectTimeout = limit;
        return this;
    }

    /**
     * The most of one response body, in bytes, as it arrives and once more as it is unpacked: 1 to 1 GiB (1073741824);
     * 64 MiB (67108864) unless told. What is larger is not read further and not tried again: a
     * {@link dev.guestwifi.client.error.ResponseTooLargeException}. While it is read, a page may need several times
     * its size in memory.
     *
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public GuestWifiClientBuilder maxResponseBytes(long limit) {
        if (limit < 1 || limit > MOST_RESPONSE_BYTES) {
            throw new IllegalArgumentException("maxResponseBytes must be 1 to " + MOST_RESPONSE_BYTES + ".");
        }
        maxResponseBytes = (int) limit;
        return this;
    }

    /** How long calls may take and how often they are tried; {@link CallOptions#defaults} unless told. */
    public GuestWifiClientBuilder options(UnaryOperator<CallOptions> change) {
        options = change.apply(options);
        return this;
    }

    /**
     * Changes how connections are made: a proxy, certificates, threads. Redirects are never followed: they would get
     * the key.
     */
    public GuestWifiClientBuilder http(UnaryOperator<HttpClient.Builder> change) {
        http = change;
        return this;
    }

    /**
     * The client.
     *
     * @throws IllegalStateException if the base URL or the key is missing, or the class path has a Jackson that is too
     *     old
     */
    public GuestWifiClient build() {
        if (baseUrl == null || apiKey == null) {
            throw new IllegalStateException("A client needs " + (baseUrl == null ? "a base URL." : "an API key."));
        }
        JacksonVersions.check();
        // HTTP/2 would begin each plain connection with an upgrade that servers answer in odd ways.
        HttpClient.Builder plain =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout);
        Connection connection = new Connection(
                http.apply(plain).followRedirects(HttpClient.Redirect.NEVER).build(),
                baseUrl.toString().replaceAll("/+$", ""),
                apiKey,
                maxResponseBytes,
                new Random());
        return new GuestWifiClient(connection, team, options);
    }
}
