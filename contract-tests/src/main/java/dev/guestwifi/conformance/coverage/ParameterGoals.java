package dev.guestwifi.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The goals of a parameter: each rule of its schema, kept and broken. Only numbers keep or break a bound. */
final class ParameterGoals {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,19}");

    private final Operation.Parameter parameter;
    private final List<Rule> rules = new ArrayList<>();
    private final Rule presence;

    /** A rule: the values that it applies to, and those that keep it. */
    private record Rule(Predicate<String> applies, Predicate<String> holds, LongAdder kept, LongAdder broken) {
        void add(String value) {
            if (applies.test(value)) {
                (holds.test(value) ? kept : broken).increment();
            }
        }
    }

    ParameterGoals(String operation, Operation.Parameter parameter, Coverage.Goals goals) {
        this.parameter = parameter;
        JsonNode schema = parameter.schema();
        boolean isText = schema.path("type").asText().equals("string");
        presence = parameter.isRequired()
                ? rule(operation, "required", goals, "kept", "broken", value -> !value.isEmpty())
                : rule(operation, "default", goals, "used", "overridden", String::isEmpty);
        if (!isText) {
            boolean isWhole = schema.path("type").asText().equals("integer");
            Pattern form = isWhole ? INTEGER : NUMBER;
            add(operation, "type", goals, value -> form.matcher(value).matches());
        }
        if (schema.path("format").asText().equals("date")) {
            add(operation, "format", goals, ParameterGoals::isDate);
        }
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.path("pattern").asText());
            add(operation, "pattern", goals, value -> pattern.matcher(value).find());
        }
        if (schema.has("maxLength")) {
            int most = schema.path("maxLength").asInt();
            add(operation, "maxLength", goals, value -> value.codePointCount(0, value.length()) <= most);
        }
        bound(operation, "minimum", goals, 1);
        bound(operation, "maximum", goals, -1);
    }

    private void bound(String operation, String keyword, Coverage.Goals goals, int side) {
        if (parameter.schema().has(keyword)) {
            BigDecimal bound = parameter.schema().path(keyword).decimalValue();
            Rule rule = rule(operation, keyword, goals, "kept", "broken", value -> {
                int order = new BigDecimal(value).compareTo(bound);
                return order * side >= 0;
            });
            rules.add(new Rule(value -> NUMBER.matcher(value).matches(), rule.holds, rule.kept, rule.broken));
        }
    }

    private void add(String operation, String keyword, Coverage.Goals goals, Predicate<String> holds) {
        rules.add(rule(operation, keyword, goals, "kept", "broken", holds));
    }

    private Rule rule(
            String operation,
            String keyword,
            Coverage.Goals goals,
            String kept,
            String broken,
            Predicate<String> holds) {
        String what = parameter.name() + " " + keyword + " ";
        return new Rule(
                value -> !value.isEmpty(),
                holds,
                goals.goal(Goal.Kind.PARAMETER, operation, what + kept),
                goals.goal(Goal.Kind.PARAMETER, operation, what + broken));
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    void add(SentParameters sent) {
        List<String> values = sent.values(parameter.in(), parameter.name());
        String first = values.isEmpty() ? "" : values.get(0);
        (presence.holds.test(first) ? presence.kept : presence.broken).increment();
        for (String value : values) {
            rules.forEach(rule -> rule.add(value));
        }
    }
}
