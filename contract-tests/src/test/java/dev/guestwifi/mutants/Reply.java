package dev.guestwifi.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An answer on its way to the client. Its body is plain. Immutable. */
record Reply(int status, HeaderFields fields, byte[] body) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** An answer that the server itself gives when it fails. */
    static Reply failure() {
        return new Reply(500, HeaderFields.NONE, new byte[0])
                .with("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
                .with("Content-Type", "text/plain")
                .body("Internal Server Error");
    }

    boolean is(int one) {
        return status == one;
    }

    Reply status(int other) {
        return new Reply(other, fields, body);
    }

    Reply with(String field, String value) {
        return new Reply(status, fields.with(field, value), body);
    }

    Reply without(String field) {
        return new Reply(status, fields.without(field), body);
    }

    Reply fields(UnaryOperator<HeaderFields.Field> change) {
        return new Reply(status, fields.map(change), body);
    }

    String text() {
        return new String(body, UTF_8);
    }

    Reply body(String text) {
        return body(text.getBytes(UTF_8));
    }

    Reply body(byte[] bytes) {
        return new Reply(status, fields, bytes);
    }

    boolean isJson() {
        String type = fields.get("Content-Type");
        return type != null && type.contains("json") && body.length > 0;
    }

    /** The body; an empty object if it is no JSON. */
    ObjectNode json() {
        try {
            return isJson() && JSON.readTree(body) instanceof ObjectNode json ? json : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a body that is changed as a tree, if it is JSON. */
    Reply json(Consumer<ObjectNode> change) {
        if (!isJson()) {
            return this;
        }
        ObjectNode json = json();
        change.accept(json);
        return tree(json);
    }

    Reply tree(JsonNode json) {
        try {
            return body(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With rows that are changed one by one: those of a list, or the one that was created. */
    Reply rows(Consumer<ObjectNode> change) {
        return json(json -> {
            JsonNode data = json.path("data");
            if (data instanceof ObjectNode row) {
                change.accept(row);
            }
            if (data.isArray()) {
                data.forEach(row -> change.accept((ObjectNode) row));
            }
        });
    }

    /** The same problem with another cause. */
    Reply problem(int other, String code, String title) {
        return status(other)
                .json(json -> json.put("status", other)
                        .put("code", code)
                        .put("title", title)
                        .put("type", json.path("type").asText().replaceFirst("[^/]*$", code)));
    }

    /** The code of the problem; empty if it is none. */
    String code() {
        return status < 400 ? "" : json().path("code").asText();
    }

    /** The code of the problem's first fault; empty if it has none. */
    String fault() {
        return json().at("/errors/0/code").asText();
    }
}
