package dev.guestwifi.client;

import dev.guestwifi.client.error.ResponseTooLargeException;
import dev.guestwifi.client.internal.Connection;
import dev.guestwifi.client.internal.TeamApi;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds clients. Not thread-safe; the clients are. */
public final class GuestWifiClientBuilder {
    private static final String DEFAULT_TEAM = "default";
    private static final int MAX_RESPONSE_BYTES = 1 << 30;
    private static final String INVALID_BASE_URL =
            "The base URL must be an http or https URL without user, query or fragment, such as"
                    + " https://wifi.example.com/api";

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
     * Sets the base URL of the API, which usually ends with {@code /api}. Required.
     *
     * @throws IllegalArgumentException if it is not an http or https URL, or has a user, query or fragment
     */
    public GuestWifiClientBuilder baseUrl(String url) {
        try {
            return baseUrl(new URI(url));
        } catch (URISyntaxException e) {
            // Without the cause: it quotes the URL, which may contain a password.
            throw new IllegalArgumentException(INVALID_BASE_URL);
        }
    }

    /**
     * Sets the base URL of the API, which usually ends with {@code /api}. Required.
     *
     * @throws IllegalArgumentException if it is not an http or https URL, or has a user, query or fragment
     */
    public GuestWifiClientBuilder baseUrl(URI url) {
        BaseUrls.requireHost(url);
        if (url.getHost() == null
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || url.getRawUserInfo() != null
                || !("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))) {
            throw new IllegalArgumentException(INVALID_BASE_URL);
        }
        baseUrl = url;
        return this;
    }

    /**
     * Sets the API key, exactly as it was shown. Required.
     *
     * @throws IllegalArgumentException if it is empty or contains characters that no API key has
     */
    public GuestWifiClientBuilder apiKey(String key) {
        if (key.isEmpty() || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("The API key is empty or contains characters that no API key has.");
        }
        apiKey = key;
        return this;
    }

    /** Sets the team by its slug. The default is the team {@code default}. */
    public GuestWifiClientBuilder team(String slug) {
        team = slug;
        return this;
    }

    /** Sets the timeout for connecting. The default is 10 s. */
    public GuestWifiClientBuilder connectTimeout(Duration limit) {
        connectTimeout = limit;
        return this;
    }

    /**
     * Sets the size limit of a response body in bytes, both as received and decompressed: 1 to 1 GiB (1073741824). The
     * default is 64 MiB (67108864). A larger body fails the call with a {@link ResponseTooLargeException}, without a
     * retry. Reading a page may take several times its size in memory.
     *
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public GuestWifiClientBuilder maxResponseBytes(long limit) {
        if (limit < 1 || limit > MAX_RESPONSE_BYTES) {
            throw new IllegalArgumentException("maxResponseBytes must be 1 to " + MAX_RESPONSE_BYTES + ".");
        }
        maxResponseBytes = (int) limit;
        return this;
    }

    /** Changes timeouts and retries, starting from {@link CallOptions#defaults}. */
    public GuestWifiClientBuilder options(UnaryOperator<CallOptions> change) {
        options = change.apply(options);
        return this;
    }

    /**
     * Configures the HTTP client of the JDK, such as its proxy, certificates or executor. Redirects are never followed:
     * their target would get the API key.
     */
    public GuestWifiClientBuilder http(UnaryOperator<HttpClient.Builder> change) {
        http = change;
        return this;
    }

    /**
     * Builds the client.
     *
     * @throws IllegalStateException if the base URL or the API key is missing, or Jackson on the class path is too old
     */
    public GuestWifiClient build() {
        if (baseUrl == null || apiKey == null) {
            throw new IllegalStateException("A client needs " + (baseUrl == null ? "a base URL." : "an API key."));
        }
        JacksonVersions.check();
        // HTTP/2 would start each unencrypted connection with an upgrade, to which some servers respond oddly.
        HttpClient.Builder plain =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout);
        Connection connection = new Connection(
                http.apply(plain).followRedirects(HttpClient.Redirect.NEVER).build(),
                baseUrl.toString().replaceAll("/+$", ""),
                apiKey,
                maxResponseBytes,
                new Random());
        return new GuestWifiClient(new TeamApi(connection, team, options));
    }
}
