package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.ExpectedField;
import dev.guestwifi.conformance.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks the header fields of a response. */
final class HeaderCheck {
    private static final String TYPE = "Content-Type";
    /** Their values differ from response to response. */
    private static final List<String> OPEN = List.of("etag", "link", "date", "x-request-id");
    /** Servers and proxies may send them. */
    private static final List<String> OF_HTTP = List.of(
            "content-length", "transfer-encoding", "connection", "keep-alive", "content-encoding", "server", "via");

    private final Interaction interaction;
    private final PactMessage response;
    private final Findings findings;
    private final Map<String, List<ExpectedField>> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String mediaType;

    /**
     * @param outcomes that the pact can mean
     * @param common of any response, for problems whose fields the model does not know
     * @param documented of the operation and status; null if there is none
     */
    HeaderCheck(
            Interaction interaction,
            List<Outcome> outcomes,
            Outcome common,
            Optional<Operation.Response> documented,
            Findings findings) {
        this.interaction = interaction;
        this.response = interaction.response().message();
        this.findings = findings;
        documented.ifPresent(one -> one.headers().forEach(name -> known.put(name, new ArrayList<>())));
        boolean isModelled =
                outcomes.stream().anyMatch(one -> !one.expected().fields().isEmpty());
        List<Outcome> used = isModelled || outcomes.isEmpty() ? outcomes : List.of(common);
        for (Outcome outcome : used) {
            outcome.expected().fields().stream()
                    .filter(field -> !field.isForbidden())
                    .filter(field -> isModelled || !field.name().equals("WWW-Authenticate"))
                    .forEach(field -> known.computeIfAbsent(field.name(), absent -> new ArrayList<>())
                            .add(field));
        }
        this.mediaType = documented
                .map(Operation.Response::mediaType)
                .orElse(interaction.response().status() >= 400 ? "application/problem+json" : "");
    }

    void check() {
        for (Field field : response.headers()) {
            RuleSet rules = response.rules().named(MatchingRules.Part.HEADER, field.name());
            if (field.name().equalsIgnoreCase(TYPE)) {
                checkType(field, rules);
            } else if (!known.containsKey(field.name())) {
                checkUnknown(field);
            } else {
                checkField(field, rules);
            }
        }
        boolean isTyped =
                response.header(TYPE).isPresent() || response.body().mediaType().isEmpty();
        String type = response.mediaType();
        if (!isTyped && response.body().isGiven() && !mediaType.isEmpty() && !type.endsWith("json")) {
            findings.fault(
                    PactRule.MEDIA_TYPE,
                    "response body",
                    "The body has another media type.",
                    new Finding.Values(mediaType, type));
        }
    }

    private static String place(Field field) {
        return "response header " + field.name();
    }

    private void checkUnknown(Field field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        boolean isPossible =
                OF_HTTP.contains(name) || name.startsWith("access-control-") || name.startsWith("ratelimit");
        String message = "The contract promises no header field " + Literal.quoted(field.name()) + " here."
                + Literal.suggestion(field.name(), List.copyOf(known.keySet()));
        Finding.Values values = new Finding.Values(Literal.list(known.keySet()), field.name());
        if (isPossible) {
            findings.warning(PactRule.HEADER, place(field), message, values);
        } else {
            findings.fault(PactRule.HEADER, place(field), message, values);
        }
    }

    private void checkType(Field field, RuleSet rules) {
        if (mediaType.isEmpty()) {
            findings.fault(
                    PactRule.MEDIA_TYPE,
                    place(field),
                    "The response has no body, and so no media type.",
                    new Finding.Values("no such field", field.value()));
            return;
        }
        boolean isRight = response.mediaType().equals(mediaType);
        if (!rules.isFixed()) {
            List<String> allowed = List.of(mediaType, mediaType + "; charset=utf-8", mediaType + ";charset=UTF-8");
            match(field, rules, allowed, mediaType);
            boolean isTypeOnly =
                    rules.matchers().stream().noneMatch(one -> one.kind().equals(MatcherSpec.REGEX));
            if (!isRight && isTypeOnly) {
                findings.warning(
                        PactRule.MEDIA_TYPE,
                        place(field),
                        "The example has another media type than every response.",
                        new Finding.Values(mediaType, field.value()));
            }
        } else if (!isRight) {
            findings.fault(
                    PactRule.MEDIA_TYPE,
                    place(field),
                    "The contract has another media type.",
                    new Finding.Values(mediaType, field.value()));
        } else if (field.value().contains(";")) {
            checkParameters(field);
        }
    }

    private void checkParameters(Field field) {
        boolean isAllowed = fields(field).isEmpty()
                || fields(field).stream()
                        .anyMatch(
                                one -> one.isRight().test(List.of(field.value().strip())));
        if (isAllowed) {
            findings.warning(
                    PactRule.OPEN_VALUE,
                    place(field),
                    "The contract leaves open whether the charset is named.",
                    new Finding.Values(mediaType, field.value()));
        } else {
            findings.fault(
                    PactRule.MEDIA_TYPE,
                    place(field),
                    "The contract has another charset or parameter.",
                    new Finding.Values(mediaType, field.value()));
        }
    }

    private List<ExpectedField> fields(Field field) {
        return known.getOrDefault(field.name(), List.of());
    }

    private List<String> values(Field field) {
        return response.headers().stream()
                .filter(one -> one.name().equalsIgnoreCase(field.name()))
                .map(one -> one.value().strip())
                .toList();
    }

    private void checkField(Field field, RuleSet rules) {
        List<ExpectedField> expected = fields(field);
        List<String> values = values(field);
        boolean isRight = expected.isEmpty()
                || expected.stream().anyMatch(one -> one.isRight().test(values));
        if (field.name().equalsIgnoreCase("Retry-After")) {
            checkRetryAfter(field, rules);
        } else if (!rules.isFixed()) {
            List<String> allowed = new ArrayList<>();
            expected.forEach(one -> allowed.addAll(one.example()));
            boolean isOwn = isRight || (isOpen(field) && isFormRight(field, values));
            if (isOwn && !expected.isEmpty()) {
                allowed.addAll(values);
            }
            match(
                    field,
                    rules,
                    allowed,
                    expected.isEmpty() ? "" : expected.get(0).words());
        } else if (isOpen(field) && isFormRight(field, values) && !isOwnRequestId(field)) {
            warnOpen(field);
        } else if (!isRight) {
            ExpectedField first = expected.get(0);
            findings.fault(
                    PactRule.VALUE,
                    place(field),
                    first.rule().section(),
                    "The contract has another value. " + first.rule().sentence() + ".",
                    new Finding.Values(first.words(), field.value()));
        }
    }

    private void checkRetryAfter(Field field, RuleSet rules) {
        String words = "a number of seconds";
        boolean isNumber = !field.value().isEmpty() && field.value().chars().allMatch(c -> c >= '0' && c <= '9');
        if (!rules.isFixed()) {
            match(field, rules, List.of("30", "1", "3600"), words);
        } else if (!isNumber) {
            findings.fault(
                    PactRule.VALUE,
                    place(field),
                    "#/components/headers/RetryAfter",
                    "The contract has another value.",
                    new Finding.Values(words, field.value()));
        } else {
            warnOpen(field);
        }
    }

    private void warnOpen(Field field) {
        if (!response.isFromState("header", field.name())) {
            findings.warning(
                    PactRule.OPEN_VALUE,
                    place(field),
                    "The value is fixed, but the contract leaves it open: responses differ in it.",
                    new Finding.Values("", field.value()));
        }
    }

    private static boolean isOpen(Field field) {
        return OPEN.contains(field.name().toLowerCase(Locale.ROOT));
    }

    /** An entity tag has a form that the model knows; the others depend on time and host. */
    private boolean isFormRight(Field field, List<String> values) {
        return !field.name().equalsIgnoreCase("ETag")
                || fields(field).stream().anyMatch(one -> one.isRight().test(values));
    }

    private boolean isOwnRequestId(Field field) {
        return field.name().equalsIgnoreCase("X-Request-Id")
                && interaction.request().message().header("X-Request-Id").isPresent();
    }

    private void match(Field field, RuleSet rules, List<String> allowed, String words) {
        new MatcherCheck(place(field), PactRule.HEADER.section(), findings)
                .check(
                        rules,
                        TextNode.valueOf(field.value()),
                        allowed.stream().<JsonNode>map(TextNode::valueOf).toList(),
                        words);
    }
}
