package dev.guestwifi.conformance.call;

import java.time.Duration;

/**
 * What the first look at a target shows of the way to it.
 *
 * @param linkBase the base of the API as the target calls it: with what links begin
 * @param isBehindProxy whether a proxy or gateway stands before the target, which may compress and refuse by itself
 * @param latency how long a small request takes
 */
public record ConnectionInfo(String linkBase, boolean isBehindProxy, Duration latency) {
    /** The path and query of a link, below the base of the API; empty if it leads elsewhere. */
    public String below(String link) {
        return link.startsWith(linkBase + "/") ? link.substring(linkBase.length()) : "";
    }
}
