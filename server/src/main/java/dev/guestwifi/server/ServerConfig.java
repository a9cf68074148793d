package dev.guestwifi.server;

import dev.guestwifi.server.http.edge.EdgeLimits;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.ops.OperationsConfig;
import dev.guestwifi.server.sandbox.Sandbox;
import dev.guestwifi.server.session.AdminPassword;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The configuration of a server. Immutable. */
public final class ServerConfig {
    /** The default limit of invalid keys per minute: a client that sends a deleted key every second stays below. */
    public static final int BAD_KEYS_PER_MINUTE = 60;

    private static final int MAX_BAD_KEYS = 60_000;
    private static final int STORE_CALLS = 10;
    private static final int MAX_STORE_CALLS = 1000;
    private static final int MAX_PORT = 65_535;

    final String host;
    final int port;
    final ZoneId timezone;
    final @Nullable String demoKey;
    final @Nullable URI publicUrl;
    final @Nullable AdminPassword adminPassword;
    final List<String> trustedProxies;
    final List<String> corsOrigins;
    final int badKeysPerMinute;
    final @Nullable RateLimit rateLimit;
    final int maxConnections;
    final int maxConnectionsPerAddress;
    final OperationsConfig operations;
    final int storeCalls;
    final Sandbox sandbox;
    final boolean pactStates;

    private ServerConfig(Builder builder) {
        this.host = builder.host;
        this.port = builder.port;
        this.timezone = builder.timezone;
        this.demoKey = builder.demoKey;
        this.publicUrl = builder.publicUrl;
        this.adminPassword = builder.adminPassword;
        this.trustedProxies = builder.trustedProxies;
        this.corsOrigins = builder.corsOrigins;
        this.badKeysPerMinute = builder.pactStates ? 0 : builder.badKeysPerMinute;
        this.rateLimit = builder.rateLimit;
        this.maxConnections = builder.maxConnections;
        this.maxConnectionsPerAddress = builder.maxConnectionsPerAddress;
        this.operations = builder.operations;
        operations.checkPort(port);
        this.storeCalls = builder.storeCalls;
        this.sandbox = builder.sandbox;
        this.pactStates = builder.pactStates;
    }

    /** A configuration with the default of every setting. */
    public static Builder builder() {
        return new Builder();
    }

    /** A configuration for tests on the same machine: any free port, no limit of invalid keys. */
    public static ServerConfig onAnyPort(ZoneId timezone) {
        return builder().timezone(timezone).badKeysPerMinute(0).build();
    }

    /** Makes a {@link ServerConfig}. Each setter throws {@link IllegalArgumentException} for a value out of bounds. */
    public static final class Builder {
        private String host = "127.0.0.1";
        private int port;
        private ZoneId timezone = ZoneOffset.UTC;
        private @Nullable String demoKey;
        private @Nullable URI publicUrl;
        private @Nullable AdminPassword adminPassword;
        private List<String> trustedProxies = List.of();
        private List<String> corsOrigins = List.of();
        private int badKeysPerMinute = BAD_KEYS_PER_MINUTE;
        private @Nullable RateLimit rateLimit;
        private int maxConnections = EdgeLimits.CONNECTIONS;
        private int maxConnectionsPerAddress = EdgeLimits.CONNECTIONS_PER_ADDRESS;
        private OperationsConfig operations = OperationsConfig.DEFAULT;
        private int storeCalls = STORE_CALLS;
        private Sandbox sandbox = Sandbox.inactive(Duration.ZERO);
        private boolean pactStates;

        private Builder() {}

        /** The address to listen on; {@code 127.0.0.1} by default. */
        public Builder host(String address) {
            host = address;
            return this;
        }

        /** The port to listen on, 0 to 65535; 0, the default, takes any free one. */
        public Builder port(int number) {
            Bounds.check("the port", number, MAX_PORT);
            port = number;
            return this;
        }

        /** The time zone of date parameters; UTC by default. */
        public Builder timezone(ZoneId zone) {
            timezone = zone;
            return this;
        }

        /** A key that the documentation shows to everybody; none by default. */
        public Builder demoKey(@Nullable String key) {
            demoKey = key;
            return this;
        }

        /** The address that clients use, without {@code /api}; by default that in the {@code Host} of each request. */
        public Builder publicUrl(@Nullable URI url) {
            publicUrl = url == null ? null : WebAddress.publicUrl(url);
            return this;
        }

        /** The password of the Admin page; without one, the default, the page is closed. */
        public Builder adminPassword(@Nullable String password) {
            adminPassword = password == null ? null : AdminPassword.of(password);
            return this;
        }

        /** IP addresses of proxies whose {@code X-Forwarded-For} is trusted; none by default. */
        public Builder trustedProxies(List<String> addresses) {
            trustedProxies = List.copyOf(addresses);
            return this;
        }

        /** How the server is watched and stopped; by default without a management port and an access log. */
        public Builder operations(OperationsConfig settings) {
            operations = settings;
            return this;
        }

        /** Origins whose pages may call the API, like {@code https://app.example.com}; none by default. */
        public Builder corsOrigins(List<String> origins) {
            corsOrigins = origins.stream().map(WebAddress::origin).toList();
            return this;
        }

        /** Invalid keys per minute from one address before it gets 429, 0 to 60,000; 60 by default, 0 for no limit. */
        public Builder badKeysPerMinute(int number) {
            Bounds.check("the limit of bad keys per minute", number, MAX_BAD_KEYS);
            badKeysPerMinute = number;
            return this;
        }

        /** The rate limit of each key that has none of its own; none by default. */
        public Builder rateLimit(@Nullable RateLimit limit) {
            rateLimit = limit;
            return this;
        }

        /** Open connections, 0 to a million; 2,000 by default, 0 for no limit. */
        public Builder maxConnections(int number) {
            Bounds.check("the connections", number, EdgeLimits.MAX_CONNECTIONS);
            maxConnections = number;
            return this;
        }

        /** Open connections from one address, 0 to a million; 500 by default, 0 for no limit. */
        public Builder maxConnectionsPerAddress(int number) {
            Bounds.check("the connections of an address", number, EdgeLimits.MAX_CONNECTIONS);
            maxConnectionsPerAddress = number;
            return this;
        }

        /** Calls at a time of a store that waits for a disk or a network, 1 to 1,000; 10 by default. */
        public Builder storeCalls(int number) {
            Bounds.check("the calls of the store", Math.max(number, 0), MAX_STORE_CALLS);
            storeCalls = Math.max(1, number);
            return this;
        }

        /** Faults and reset, for an instance with demo data in memory; by default it is no sandbox. */
        public Builder sandbox(Sandbox forTests) {
            sandbox = forTests;
            return this;
        }

        /** Whether verifiers of pacts can set up states; not by default. If so, bad keys have no limit. */
        public Builder pactStates(boolean areOn) {
            pactStates = areOn;
            return this;
        }

        public ServerConfig build() {
            return new ServerConfig(this);
        }
    }
}
