package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A response of the stub.
 *
 * @param fields without those that frame the body
 * @param body missing if there is none
 */
record Reply(int status, List<Field> fields, JsonNode body, Delivery delivery) {
    static final String RETRY_AFTER = "Retry-After";

    Reply {
        fields = List.copyOf(fields);
    }

    static Reply of(int status, List<Field> fields, JsonNode body) {
        return new Reply(status, fields, body, Delivery.PLAIN);
    }

    Reply delivered(Delivery other) {
        return new Reply(status, fields, body, other);
    }

    Reply body(JsonNode other) {
        return new Reply(status, fields, other, delivery);
    }

    Reply fields(List<Field> other) {
        return new Reply(status, other, body, delivery);
    }

    Reply with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return fields(more);
    }

    Reply withoutBody() {
        return body(MissingNode.getInstance());
    }

    /** Seconds; empty if there is no such field. */
    OptionalLong retryAfter() {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(RETRY_AFTER))
                .mapToLong(field -> Long.parseLong(field.value()))
                .findFirst();
    }

    /** The code of a problem; empty if it is none. */
    String code() {
        return body.path("success").asBoolean(true) ? "" : body.path("code").asText();
    }
}
