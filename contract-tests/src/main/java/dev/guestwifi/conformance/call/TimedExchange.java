package dev.guestwifi.conformance.call;

import java.util.Comparator;

/**
 * An exchange of one client of several, and when it was.
 *
 * @param client from 0
 * @param sent when the first byte of the request was about to be written, as {@link System#nanoTime}
 * @param received when the last byte of the response had been read
 */
public record TimedExchange(int client, long sent, long received, Exchange exchange) {
    static final Comparator<TimedExchange> BY_START = (one, other) -> Long.signum(one.sent - other.sent);
}
