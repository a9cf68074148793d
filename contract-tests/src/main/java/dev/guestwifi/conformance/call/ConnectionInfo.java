package dev.guestwifi.conformance.call;

import java.time.Duration;

/**
 * What the connection check found out about the target.
 *
 * @param linkBase the base URL with which the target's links begin
 * @param isBehindProxy whether there is a proxy or gateway in front, which may compress and refuse by itself
 * @param latency of a small request
 */
public record ConnectionInfo(String linkBase, boolean isBehindProxy, Duration latency) {
    /** The path and query of a link, relative to the base URL; empty if the link leads elsewhere. */
    public String below(String link) {
        return link.startsWith(linkBase + "/") ? link.substring(linkBase.length()) : "";
    }
}
