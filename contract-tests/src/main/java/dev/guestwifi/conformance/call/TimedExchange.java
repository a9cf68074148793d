package dev.guestwifi.conformance.call;

import java.util.Comparator;

/**
 * An exchange of one of several clients, with its times.
 *
 * @param client from 0
 * @param sent just before the first byte of the request was written, as {@link System#nanoTime}
 * @param received just after the last byte of the response was read
 */
public record TimedExchange(int client, long sent, long received, Exchange exchange) {
    static final Comparator<TimedExchange> BY_START = (one, other) -> Long.signum(one.sent - other.sent);
}
