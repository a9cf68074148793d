package dev.guestwifi.server;

import dev.guestwifi.server.http.edge.EdgeLimits;
import dev.guestwifi.server.session.AdminPassword;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server listens and speaks.
 *
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param timezone where the days of date parameters begin and end
 * @param demoKey a key that the documentation offers to everybody; null for none
 * @param publicUrl where clients find the server, without {@code /api}; null to believe the Host of each request
 * @param adminPassword what opens the Admin page; null if nothing does
 * @param proxies IP addresses whose {@code X-Forwarded-For} is believed
 * @param limits what callers may use of the server
 */
public record ServerConfig(
        String host,
        int port,
        ZoneId timezone,
        @Nullable String demoKey,
        @Nullable URI publicUrl,
        @Nullable AdminPassword adminPassword,
        List<String> proxies,
        Limits limits) {
    public ServerConfig {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("the port must be from 0 to 65535, not " + port);
        }
        if (publicUrl != null && !isAddress(publicUrl)) {
            throw new IllegalArgumentException(
                    "the public URL must be an http or https address like https://wifi.example.com");
        }
        proxies = List.copyOf(proxies);
    }

    /** A server for programs on the same machine: on any free port, without demo key and admin password. */
    public static ServerConfig onAnyPort(ZoneId timezone) {
        return new ServerConfig("127.0.0.1", 0, timezone, null, null, null, List.of(), Limits.ofBadKeys(0));
    }

    /** The same with an Admin page that a password opens. */
    public ServerConfig withAdminPassword(String password) {
        return new ServerConfig(host, port, timezone, demoKey, publicUrl, AdminPassword.of(password), proxies, limits);
    }

    private static boolean isAddress(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getRawAuthority() != null
                && url.getRawUserInfo() == null
                && url.getRawAuthority().indexOf('@') < 0
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /**
     * What callers may use of the server.
     *
     * @param badKeysPerMinute from one address, 0 to 60,000; 0 for any number
     * @param connections open at the same time, 0 to a million; 0 for any number
     * @param connectionsPerAddress of these from one address, 0 to a million; 0 for any number
     */
    public record Limits(int badKeysPerMinute, int connections, int connectionsPerAddress) {
        /** Bad keys a minute by default: a client with a deleted key that asks every second stays below. */
        public static final int BAD_KEYS = 60;

        /** @throws IllegalArgumentException if a number is out of its bounds */
        public Limits {
            if (badKeysPerMinute < 0 || badKeysPerMinute > 60_000) {
                throw new IllegalArgumentException(
                        "the bad keys a minute must be from 0 to 60000, not " + badKeysPerMinute);
            }
        }

        /** The defaults, but for bad keys. */
        public static Limits ofBadKeys(int perMinute) {
            return new Limits(perMinute, EdgeLimits.CONNECTIONS, EdgeLimits.CONNECTIONS_PER_ADDRESS);
        }
    }
}
