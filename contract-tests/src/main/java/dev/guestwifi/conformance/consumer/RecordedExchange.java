package dev.guestwifi.conformance.consumer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request and the response to it.
 *
 * @param number from 1, in the order in which requests arrived
 * @param operation of the contract; empty if there is none
 * @param isByModel whether the model decided the response
 * @param times when the request had arrived, and when the response was about to be written
 */
record RecordedExchange(
        int number, WireRequest request, Optional<Operation> operation, Reply reply, boolean isByModel, Times times) {
    /** In nanoseconds, only to be compared. */
    record Times(long received, long written) {}

    boolean isDelivered() {
        return reply.delivery().isComplete();
    }

    /** Whether the client got a success. */
    boolean isSuccess() {
        return isDelivered() && reply.status() < 400;
    }

    String operationId() {
        return operation.map(Operation::id).orElse("another request");
    }

    boolean isList() {
        return operationId().startsWith("list");
    }

    /** The same text for the same request. */
    String identity() {
        return request.method() + " " + request.target() + " " + new String(request.body(), ISO_8859_1);
    }

    /** The parameters of the query, decoded. */
    List<Field> query() {
        return decoded(request.query());
    }

    /** The fields of the form, decoded. */
    List<Field> form() {
        return decoded(new String(request.body(), ISO_8859_1));
    }

    /** The first value in the query that is not empty. */
    Optional<String> parameter(String name) {
        return first(query(), name);
    }

    /** The first value in the form that is not empty. */
    Optional<String> field(String name) {
        return first(form(), name);
    }

    private static Optional<String> first(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isEmpty())
                .map(Field::value)
                .findFirst();
    }

    private static List<Field> decoded(String raw) {
        List<Field> fields = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                fields.add(new Field(text(name), equals < 0 ? "" : text(pair.substring(equals + 1))));
            }
        }
        return fields;
    }

    /** A broken escape is reported by the model. */
    static String text(String raw) {
        try {
            return URLDecoder.decode(raw, UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    /** Its number and operation, for messages. */
    String named() {
        return "request " + number + " (" + operationId() + ")";
    }
}
