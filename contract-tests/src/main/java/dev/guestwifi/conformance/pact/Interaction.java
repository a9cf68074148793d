package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Field;
import java.util.List;

/**
 * A synchronous HTTP interaction.
 *
 * @param states the provider states, as written
 */
record Interaction(String description, List<JsonNode> states, Request request, Response response) {
    Interaction {
        states = List.copyOf(states);
    }

    /**
     * The request.
     *
     * @param query names and values, decoded
     * @param rawQuery as it is sent
     */
    record Request(String method, String path, List<Field> query, String rawQuery, PactMessage message) {
        Request {
            query = List.copyOf(query);
        }
    }

    /** The response. */
    record Response(int status, PactMessage message) {}
}
