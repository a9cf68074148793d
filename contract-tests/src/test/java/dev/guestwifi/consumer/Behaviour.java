package dev.guestwifi.consumer;

import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.InvalidRequestException;
import dev.guestwifi.client.error.RateLimitedException;
import java.util.Optional;

/**
 * How the client behaves when it gets a response.
 *
 * @param outcome success, or the exception and which of its parts it has
 * @param requests how many it sends
 * @param values what the caller gets to see
 */
record Behaviour(String outcome, int requests, String values) {
    static Behaviour of(FacadeCall call, RecordingServer server) {
        try {
            String result = call.run();
            return new Behaviour("success", server.requests().size(), result);
        } catch (GuestWifiException e) {
            Optional<?> limit = e instanceof RateLimitedException limited ? limited.rateLimit() : Optional.empty();
            boolean hasFaults = e instanceof InvalidRequestException invalid
                    && !invalid.faults().isEmpty();
            String outcome = e.getClass().getSimpleName()
                    + (hasFaults ? ", faults" : "")
                    + (e.retryAfter().isPresent() ? ", retryAfter" : "")
                    + (limit.isPresent() ? ", rateLimit" : "");
            String values = e.problem() + " " + e.requestId() + " " + e.retryAfter() + " " + limit;
            return new Behaviour(outcome, server.requests().size(), values);
        }
    }

    /** Whether the client does the same, whatever the caller gets to see. */
    boolean isLike(Behaviour other) {
        return outcome.equals(other.outcome) && requests == other.requests;
    }
}
