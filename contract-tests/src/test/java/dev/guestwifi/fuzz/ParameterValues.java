package dev.guestwifi.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.Operation.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Values of parameters by what the contract says of them: mostly good ones, others at and past the bounds. */
final class ParameterValues {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    /** Most parameters take such numbers; ids of rows are among them. */
    private static final int SMALL = 30;

    private static final int DAYS = 1500;

    private final FuzzRandom random;
    private final List<String> teams;

    ParameterValues(FuzzRandom random, List<String> teams) {
        this.random = random;
        this.teams = teams;
    }

    /** A value that keeps the rules of the contract, if not those it cannot say. */
    String good(Parameter parameter) {
        JsonNode schema = parameter.schema();
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            return random.of(values);
        }
        String type = schema.path("type").asText();
        if (type.equals("integer") || type.equals("number")) {
            return number(schema);
        }
        if (schema.path("format").asText().equals("date")) {
            return LocalDate.of(2023, 1, 1).plusDays(random.below(DAYS)).toString();
        }
        String pattern = schema.path("pattern").asText();
        if (pattern.contains("(-[a-z0-9]+)*")) {
            return random.percent(75) ? teams.get(0) : random.of(teams);
        }
        if (pattern.contains("A-Za-z0-9_-")) {
            return random.from(LETTERS, 16 + random.below(49));
        }
        if (!pattern.isEmpty() && schema.has("example")) {
            return schema.path("example").asText();
        }
        int longest = Math.min(40, schema.path("maxLength").asInt(40));
        return random.from(LETTERS, 1 + random.below(longest));
    }

    private String number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
        return Long.toString(
                switch (random.below(10)) {
                    case 0 -> least;
                    case 1 -> most;
                    case 2 -> random.between(least, most);
                    default -> random.between(least, Math.min(most, least + SMALL));
                });
    }

    /** A value at or past a bound, or one that is nothing like what is asked for. */
    String odd(Parameter parameter) {
        JsonNode schema = parameter.schema();
        return switch (random.below(6)) {
            case 0 -> OddText.number(random);
            case 1 -> OddText.day(random);
            case 2 -> Long.toString(schema.path("maximum").asLong(Integer.MAX_VALUE) + random.between(0, 1));
            case 3 ->
                random.of("x", "\uD83D\uDE00", "e\u0301")
                        .repeat((int) Math.min(2000, schema.path("maxLength").asLong(64) + random.below(3)));
            case 4 -> good(parameter) + OddText.any(random);
            default -> OddText.any(random);
        };
    }
}
