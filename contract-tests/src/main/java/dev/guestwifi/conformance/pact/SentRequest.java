package dev.guestwifi.conformance.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The request of an interaction as a verifier sends it.
 *
 * @param path relative to the base URL
 * @param operation empty if the contract has none for the method and path
 * @param form names and values, decoded; empty if the body is not a form
 */
record SentRequest(
        Interaction.Request pact, String path, Optional<Operation> operation, List<Field> form, WireRequest wire) {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final String HOST = "guest-wifi.example";

    SentRequest {
        form = List.copyOf(form);
    }

    static SentRequest of(Interaction.Request request) {
        ContractDocument contract = ContractDocument.load();
        String base = contract.basePath();
        String path = request.path().startsWith(base + "/") ? request.path().substring(base.length()) : request.path();
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        String body = body(request.message());
        boolean isForm = request.message().mediaType().equals(FORM);
        String target = UrlText.safe(path) + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
        return new SentRequest(
                request,
                path,
                contract.operation(method, path),
                isForm ? UrlText.pairs(body) : List.of(),
                WireRequest.of(request.method(), target)
                        .fields(none -> fields(request.message()))
                        .body(body.getBytes(UTF_8)));
    }

    /** Tools send the media type of the body if no header field names one. */
    private static List<Field> fields(PactMessage message) {
        List<Field> fields = new ArrayList<>(message.headers());
        boolean isTyped = message.header("Content-Type").isPresent()
                || message.body().mediaType().isEmpty();
        if (!isTyped) {
            fields.add(new Field("Content-Type", message.body().mediaType()));
        }
        if (message.header("Host").isEmpty()) {
            fields.add(new Field("Host", HOST));
        }
        return fields;
    }

    private static String body(PactMessage message) {
        PactBody body = message.body();
        if (body.kind() != PactBody.Kind.JSON || !body.text().isEmpty()) {
            return body.text();
        }
        return message.mediaType().equals(FORM)
                ? UrlText.form(body.json())
                : body.json().toString();
    }

    /** The value of a form field or query parameter; empty if there is none. */
    String value(String name) {
        List<Field> given = pact.method().equals("POST") ? form : pact.query();
        return given.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.value().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean hasKey() {
        return !wire.values("X-API-Key").isEmpty();
    }

    /** The same request with another form. */
    SentRequest withForm(List<Field> other) {
        return new SentRequest(
                pact, path, operation, other, wire.body(UrlText.encoded(other).getBytes(UTF_8)));
    }

    /** The same request with another query. */
    SentRequest withQuery(List<Field> query) {
        Interaction.Request changed =
                new Interaction.Request(pact.method(), pact.path(), query, UrlText.encoded(query), pact.message());
        String target = UrlText.safe(path) + "?" + changed.rawQuery();
        return new SentRequest(changed, path, operation, form, wire.target(target));
    }

    /** The same request with another header field in place of those of the same name. */
    SentRequest withHeader(String name, String value) {
        return new SentRequest(pact, path, operation, form, wire.without(name).with(name, value));
    }
}
