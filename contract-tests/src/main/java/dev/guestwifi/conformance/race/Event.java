package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;

/**
 * An operation, what came of it, and when.
 *
 * @param client from 0
 * @param wave which came before all of the next
 * @param sent before this it had no effect, in nanoseconds of any clock
 * @param received after this it has none
 */
record Event(int wave, int client, long sent, long received, Operation operation, Result result, Exchange exchange) {
    boolean isBefore(Event other) {
        return received - other.sent < 0;
    }

    boolean overlaps(Event other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    Event with(Result other) {
        return new Event(wave, client, sent, received, operation, other, exchange);
    }
}
