package dev.guestwifi.client.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What messages say of responses that are no success, and what can be done where that is obvious. */
final class Hints {
    private static final String BASE_URL = "is the base URL right? It usually ends with /api";

    private Hints() {}

    /** Of a status that is no success. */
    static String refused(Exchange exchange, Problems.Told told, UnaryOperator<String> shown) {
        String said = told.text().isEmpty() ? "" : ", " + shown.apply(told.text());
        return "status " + exchange.status() + said + hint(exchange, told, shown) + retryAfter(exchange);
    }

    private static String hint(Exchange exchange, Problems.Told told, UnaryOperator<String> shown) {
        return switch (exchange.status()) {
            case 301, 302, 303, 307, 308 ->
                exchange.header("Location")
                        .map(shown)
                        .map(to -> ", a redirect to " + to
                                + ", which is not followed because it would get the API key; " + BASE_URL)
                        .orElse(", a redirect without a Location; " + BASE_URL);
            case 401 -> told.text().isEmpty() ? "; is the API key right?" : "";
            case 404 -> told.text().isEmpty() ? ", perhaps no API at this address; " + BASE_URL : "";
            case 407 -> ": the proxy asks who you are; give the builder's http(...) an authenticator";
            case 511 -> ": the network asks you to sign in first";
            default -> "";
        };
    }

    private static String retryAfter(Exchange exchange) {
        return Failures.retryAfter(exchange)
                .map(Duration::toSeconds)
                .map(seconds -> "; the server asks to wait " + seconds + " s")
                .orElse("");
    }

    /** Of a body that is not what the contract says, without quoting it. */
    static String unreadable(JsonProcessingException failure, Exchange exchange, UnaryOperator<String> shown) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return shown.apply(path(mapping)) + " is not what the contract says";
        }
        JsonLocation place = failure.getLocation();
        return "the body is not the JSON of the contract (Content-Type: "
                + exchange.header("Content-Type").map(shown).orElse("none")
                + exchange.header("Content-Encoding")
                        .map(shown)
                        .map(coding -> ", Content-Encoding: " + coding)
                        .orElse("")
                + (place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr()) + "); "
                + BASE_URL;
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
