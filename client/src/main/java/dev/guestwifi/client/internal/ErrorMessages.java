package dev.guestwifi.client.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Messages about responses that are not a success, with a hint where the remedy is obvious. */
final class ErrorMessages {
    private static final String CHECK_BASE_URL = "check the base URL, which usually ends with /api";

    private ErrorMessages() {}

    /** @param problem what the server says is wrong; empty if it says nothing */
    static String errorResponse(Exchange exchange, String problem, UnaryOperator<String> sanitizer) {
        String stated = problem.isEmpty() ? "" : ", " + sanitizer.apply(problem);
        return "status " + exchange.status() + stated + hint(exchange, problem, sanitizer) + retryAfter(exchange);
    }

    private static String hint(Exchange exchange, String problem, UnaryOperator<String> sanitizer) {
        return switch (exchange.status()) {
            case 301, 302, 303, 307, 308 ->
                exchange.header("Location")
                        .map(sanitizer)
                        .map(to -> ", a redirect to " + to
                                + ", which is not followed because it would get the API key; " + CHECK_BASE_URL)
                        .orElse(", a redirect without a Location; " + CHECK_BASE_URL);
            case 401 -> problem.isEmpty() ? "; check the API key" : "";
            case 404 -> problem.isEmpty() ? ", perhaps there is no API at this URL; " + CHECK_BASE_URL : "";
            case 407 -> ": the proxy requires authentication; set an authenticator with the builder's http(...)";
            case 511 -> ": the network requires you to sign in";
            default -> "";
        };
    }

    private static String retryAfter(Exchange exchange) {
        return exchange.retryAfter()
                .map(Duration::toSeconds)
                .map(seconds -> "; the server asks to wait " + seconds + " s")
                .orElse("");
    }

    /** About a body that does not match the contract. Quotes nothing of it. */
    static String unreadable(JsonProcessingException failure, Exchange exchange, UnaryOperator<String> sanitizer) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return sanitizer.apply(path(mapping)) + " does not match the contract";
        }
        JsonLocation location = failure.getLocation();
        return "the body is not the JSON that the contract describes (Content-Type: "
                + exchange.header("Content-Type").map(sanitizer).orElse("none")
                + exchange.header("Content-Encoding")
                        .map(sanitizer)
                        .map(coding -> ", Content-Encoding: " + coding)
                        .orElse("")
                + (location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr())
                + "); " + CHECK_BASE_URL;
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
