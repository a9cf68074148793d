package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;

/**
 * An action with its result and times.
 *
 * @param client from 0
 * @param sent the action takes effect after this, in nanoseconds of any clock
 * @param received the action took effect before this
 */
record Event(int client, long sent, long received, Action action, Result result, Exchange exchange) {
    boolean isBefore(Event other) {
        return received - other.sent < 0;
    }

    boolean overlaps(Event other) {
        return !isBefore(other) && !other.isBefore(this);
    }
}
