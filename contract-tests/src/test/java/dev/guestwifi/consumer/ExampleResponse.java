package dev.guestwifi.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** A response that the contract documents, with an example of every header and member. */
record ExampleResponse(int status, Map<String, String> headers, JsonNode body) {
    private static final String UNKNOWN_CODE = "unknown_code";

    /** A problem whose code and status no client knows. */
    static ExampleResponse unknown(int status) {
        return new ExampleResponse(
                status, Map.of(), JsonNodeFactory.instance.objectNode().put("code", UNKNOWN_CODE));
    }

    boolean isSuccess() {
        return status < 300;
    }

    /** The code of a problem; empty if it is none. */
    String code() {
        return isSuccess() ? "" : body.path("code").asText();
    }

    ExampleResponse withBody(JsonNode other) {
        return new ExampleResponse(status, headers, other);
    }

    ExampleResponse withUnknownCode() {
        return withBody(((ObjectNode) body.deepCopy()).put("code", UNKNOWN_CODE));
    }

    ExampleResponse withoutHeader(String name) {
        Map<String, String> others = new TreeMap<>(headers);
        others.remove(name);
        return new ExampleResponse(status, others, body);
    }
}
