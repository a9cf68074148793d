package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.model.Field;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Checks that requests with generated values get the status that the example gets. */
final class GeneratorCheck {
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2026, 1, 31, 23, 59, 58, 123_456_000);
    private static final int MOST_DIGITS = 300;
    private static final int MOST_GENERATORS = 100;

    private final SentRequest request;
    private final ExpectedStatus expected;
    private final Findings findings;

    GeneratorCheck(SentRequest request, ExpectedStatus expected, Findings findings) {
        this.request = request;
        this.expected = expected;
        this.findings = findings;
    }

    void check() {
        JsonNode generators = request.pact().message().generators();
        check(
                generators.path("query"),
                "query",
                (name, value) -> request.withQuery(replaced(request.pact().query(), name, value)));
        check(
                generators.path("body"),
                "form",
                (name, value) -> request.withForm(replaced(request.form(), name, value)));
        check(generators.path("header"), "header", request::withHeader);
    }

    /** Puts a value into the request. */
    private interface Change {
        SentRequest with(String name, String value);
    }

    private void check(JsonNode generators, String in, Change change) {
        generators.properties().stream().limit(MOST_GENERATORS).forEach(generator -> {
            String name = name(generator.getKey());
            for (String value : samples(generator.getValue())) {
                check(generator, "request " + in + " " + name, change.with(name, value), value);
            }
        });
    }

    private void check(Map.Entry<String, JsonNode> generator, String place, SentRequest changed, String value) {
        Outcomes outcomes = Outcomes.of(changed, MissingNode.getInstance());
        boolean isPossible = outcomes.all().stream().anyMatch(one -> expected.accepts(one.status()));
        if (!isPossible && !isOnlyOrder(outcomes.best())) {
            findings.fault(
                    PactRule.GENERATOR,
                    place,
                    outcomes.best().expected().rule().section(),
                    "The generator makes values with which the request gets another status.",
                    new Finding.Values(
                            outcomes.best().words() + " for " + Literal.quoted(value),
                            expected.words() + " for "
                                    + generator.getValue().path("type").asText()));
        }
    }

    /** Dates are generated together, so that one beside the example of the other says nothing. */
    private static boolean isOnlyOrder(Outcome outcome) {
        JsonNode errors = outcome.body().path("errors");
        return errors.size() == 1 && errors.get(0).path("code").asText().equals("ends_before_start");
    }

    private static String name(String key) {
        return BodyPath.of(key)
                .filter(path -> key.startsWith("$") && !path.steps().isEmpty())
                .map(path -> path.steps().get(0).name())
                .orElse(key.indexOf('[') > 0 ? key.substring(0, key.indexOf('[')) : key);
    }

    private static List<Field> replaced(List<Field> fields, String name, String value) {
        List<Field> changed = new ArrayList<>(fields);
        changed.replaceAll(field -> field.name().equals(name) ? new Field(name, value) : field);
        return changed;
    }

    /** Values that a generator makes; none if they are not known, such as those of a state. */
    private static List<String> samples(JsonNode generator) {
        int digits = Math.max(1, Math.min(generator.path("digits").asInt(10), MOST_DIGITS));
        Function<String, List<String>> time = usual -> {
            String format = generator.path("format").asText();
            return time(format.isEmpty() ? usual : format);
        };
        return switch (generator.path("type").asText()) {
            case "RandomInt" ->
                List.of(generator.path("min").asText("0"), generator.path("max").asText("10"));
            case "RandomDecimal" -> List.of("1." + "5".repeat(Math.max(1, digits - 1)));
            case "RandomHexadecimal" -> List.of("a".repeat(digits));
            case "RandomString" ->
                List.of("Xy"
                        .repeat(MOST_DIGITS)
                        .substring(
                                0, Math.max(1, Math.min(generator.path("size").asInt(10), MOST_DIGITS))));
            case "RandomBoolean" -> List.of("true");
            case "Uuid" -> List.of("5f0c7a52-3b0e-4d0f-9a53-0d2f2c1f7a10");
            case "Date" -> time.apply("yyyy-MM-dd");
            case "Time" -> time.apply("HH:mm:ss");
            case "DateTime" -> time.apply("yyyy-MM-dd'T'HH:mm:ss");
            default -> List.of();
        };
    }

    private static List<String> time(String format) {
        try {
            return List.of(DateTimeFormatter.ofPattern(format, Locale.ROOT).format(SOME_TIME));
        } catch (IllegalArgumentException | DateTimeException e) {
            return List.of();
        }
    }
}
