package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;

/**
 * An action, what came of it, and when.
 *
 * @param client from 0
 * @param sent before this it had no effect, in nanoseconds of any clock
 * @param received after this it has none
 */
record Event(int client, long sent, long received, Action action, Result result, Exchange exchange) {
    boolean isBefore(Event other) {
        return received - other.sent < 0;
    }

    boolean overlaps(Event other) {
        return !isBefore(other) && !other.isBefore(this);
    }
}
