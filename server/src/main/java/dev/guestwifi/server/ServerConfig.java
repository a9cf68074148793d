package dev.guestwifi.server;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a server listens and speaks.
 *
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param timezone where the days of date parameters begin and end
 * @param demoKey a key that the documentation offers to everybody; null for none
 * @param publicUrl where clients find the server, without {@code /api}; null to believe the Host of each request
 */
public record ServerConfig(
        String host,
        int port,
        ZoneId timezone,
        @Nullable String demoKey,
        @Nullable URI publicUrl) {
    public ServerConfig {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("the port must be from 0 to 65535, not " + port);
        }
        if (publicUrl != null && !isAddress(publicUrl)) {
            throw new IllegalArgumentException(
                    "the public URL must be an http or https address like https://wifi.example.com");
        }
    }

    /** A server for programs on the same machine: on any free port, without a demo key. */
    public static ServerConfig onAnyPort(ZoneId timezone) {
        return new ServerConfig("127.0.0.1", 0, timezone, null, null);
    }

    private static boolean isAddress(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getRawAuthority() != null
                && url.getRawUserInfo() == null
                && url.getRawAuthority().indexOf('@') < 0
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
