package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.deployment.Capability;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares a response, member by member, with what the model allows. */
public final class Comparison {
    /** Shorter texts may occur in a response by chance. */
    private static final int SHORTEST_KEY = 16;

    /** "Over 1 KB", in the larger of its two meanings. */
    private static final int PACKED_ABOVE = 1024;

    private static final int NOT_MODIFIED = 304;

    private static final Set<String> SILENT =
            Set.of("invalid_api_key", "team_not_allowed", "access_denied", "voucher_not_found");

    private final Predicate<Capability> has;
    private final boolean isDirect;
    private final Set<String> requestIds = new HashSet<>();
    /** Entity tags of lists that were compressed. */
    private final Set<String> packedTags = new HashSet<>();

    /** The details of problems that must not distinguish causes, by code. */
    private final Map<String, String> words = new HashMap<>();

    /**
     * @param has the capabilities of the target
     * @param isDirect whether there is no proxy that may unpack responses
     */
    public Comparison(Predicate<Capability> has, boolean isDirect) {
        this.has = has;
        this.isDirect = isDirect;
    }

    /** The expected response with the status of the response. */
    public static Optional<ExpectedResponse> chosen(List<ExpectedResponse> allowed, WireResponse response) {
        return allowed.stream().filter(one -> one.status() == response.status()).findFirst();
    }

    /** The first difference: the status, then the body, then the header fields. */
    public Optional<Difference> difference(WireRequest request, List<ExpectedResponse> allowed, WireResponse response) {
        boolean isAnyRefusal = !has.test(Capability.PROBLEMS)
                && response.status() / 100 == 4
                && allowed.stream().anyMatch(one -> one.status() >= 400);
        if (isAnyRefusal) {
            return Optional.empty();
        }
        Optional<ExpectedResponse> chosen = chosen(allowed, response);
        if (chosen.isEmpty()) {
            String statuses = String.join(
                    " or ",
                    allowed.stream().map(one -> one.status() + "").distinct().toList());
            return Optional.of(new Difference(
                    allowed.get(allowed.size() - 1).rule(), "status", statuses, response.status() + shown(response)));
        }
        return secret(request, response)
                .or(() -> encoding(request, response))
                .or(() -> body(chosen.get(), response))
                .or(() -> sameWords(chosen.get(), response))
                .or(() -> fields(request, chosen.get(), response));
    }

    /** § Keys: no response contains what was sent as a key. */
    private static Optional<Difference> secret(WireRequest request, WireResponse response) {
        String all = response.fields() + text(response);
        return request.values("X-API-Key").stream()
                .filter(key -> key.length() >= SHORTEST_KEY && all.contains(key))
                .findFirst()
                .map(key -> new Difference(Rule.SECRET, "response", "no key", "the key that was sent"));
    }

    private static String text(WireResponse response) {
        try {
            return new String(response.plainBody(), UTF_8);
        } catch (IOException e) {
            return ""; // not compressed as announced
        }
    }

    private static String shown(WireResponse response) {
        JsonNode json = response.json();
        return json.path("code").isTextual()
                ? " " + json.path("code").asText() + (json.has("errors") ? " " + json.path("errors") : "")
                : "";
    }

    /** § Other protocol notes: gzip is only for clients that accept it, and Vary names Accept-Encoding. */
    private Optional<Difference> encoding(WireRequest request, WireResponse response) {
        List<String> encodings = Field.members(response.values("Content-Encoding")).stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.equals("identity"))
                .toList();
        String tag = String.join(",", response.values("ETag"));
        if (response.status() == NOT_MODIFIED
                && isDirect
                && packedTags.contains(tag)
                && AcceptEncoding.asksForGzip(request)) {
            return vary(response);
        }
        if (encodings.isEmpty()) {
            boolean isMissed = has.test(Capability.HEADERS)
                    && isDirect
                    && response.body().length > PACKED_ABOVE
                    && request.version().equals("HTTP/1.1")
                    && AcceptEncoding.asksForGzip(request);
            return isMissed
                    ? Optional.of(new Difference(
                            Rule.ENCODING, "Content-Encoding", "gzip", "none of " + response.body().length + " bytes"))
                    : Optional.empty();
        }
        boolean isAsked = AcceptEncoding.takesGzip(request) || !isDirect; // a proxy may negotiate differently
        if (!List.of("gzip", "x-gzip").contains(String.join(",", encodings)) || !isAsked) {
            return Optional.of(new Difference(Rule.ENCODING, "Content-Encoding", "none", encodings.toString()));
        }
        try {
            response.plainBody();
        } catch (IOException e) {
            return Optional.of(new Difference(Rule.ENCODING, "body", "gzip", String.valueOf(e.getMessage())));
        }
        packedTags.add(tag);
        return isDirect ? vary(response) : Optional.empty();
    }

    private static Optional<Difference> vary(WireResponse response) {
        boolean isTold = Field.members(response.values("Vary")).stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals("accept-encoding"));
        return isTold
                ? Optional.empty()
                : Optional.of(new Difference(
                        Rule.VARY,
                        "Vary",
                        "a list with Accept-Encoding",
                        response.values("Vary").toString()));
    }

    private static Optional<Difference> body(ExpectedResponse expected, WireResponse response) {
        Value body = expected.body();
        if (body == null) {
            return response.body().length == 0
                    ? Optional.empty()
                    : Optional.of(new Difference(Rule.BODY, "body", "none", response.body().length + " bytes"));
        }
        JsonNode json = response.json();
        return json.isObject()
                ? body.differenceOf(json, "")
                : Optional.of(new Difference(Rule.BODY, "body", "a JSON object", json.toString()));
    }

    private Optional<Difference> fields(WireRequest request, ExpectedResponse expected, WireResponse response) {
        if (!has.test(Capability.HEADERS)) {
            return Optional.empty();
        }
        Optional<Difference> first = expected.fields().stream()
                .map(field -> field.differenceOf(response))
                .flatMap(Optional::stream)
                .findFirst();
        return first.or(() -> requestId(expected, response))
                .or(() -> freshId(request, response))
                .or(() -> version(response));
    }

    /** § Keys, § Teams: responses do not reveal why a key is invalid, or which other teams and vouchers exist. */
    private Optional<Difference> sameWords(ExpectedResponse expected, WireResponse response) {
        String code = response.json().path("code").asText();
        String detail = response.json().path("detail").asText();
        if (!has.test(Capability.PROBLEMS) || expected.body() == null || !SILENT.contains(code)) {
            return Optional.empty();
        }
        String before = words.putIfAbsent(code, detail);
        return before == null || before.equals(detail)
                ? Optional.empty()
                : Optional.of(
                        new Difference(expected.rule(), "/detail", '"' + before + "\", as before", '"' + detail + '"'));
    }

    /** § Other protocol notes: the server makes another id for each request that has none of its own. */
    private Optional<Difference> freshId(WireRequest request, WireResponse response) {
        return response.values("X-Request-Id").stream()
                .filter(id -> !request.values("X-Request-Id").contains(id) && !requestIds.add(id))
                .findFirst()
                .map(id -> new Difference(Rule.REQUEST_ID, "X-Request-Id", "an id of its own", id + ", once more"));
    }

    /** No response contains the version of the server; a proxy may add its own. */
    private Optional<Difference> version(WireResponse response) {
        return Stream.of("Server", "X-Powered-By")
                .flatMap(name -> response.values(name).stream().map(value -> new Field(name, value)))
                .filter(field -> isDirect && field.value().matches(".*[0-9].*"))
                .findFirst()
                .map(field -> new Difference(Rule.SECRET, field.name(), "no version", field.value()));
    }

    /** § Errors: request_id equals X-Request-Id. */
    private static Optional<Difference> requestId(ExpectedResponse expected, WireResponse response) {
        String id = response.json().path("request_id").asText();
        boolean isRight = expected.status() < 400
                || expected.body() == null
                || response.values("X-Request-Id").equals(List.of(id));
        return isRight
                ? Optional.empty()
                : Optional.of(new Difference(
                        Rule.REQUEST_ID,
                        "/request_id",
                        response.values("X-Request-Id").toString(),
                        id));
    }
}
