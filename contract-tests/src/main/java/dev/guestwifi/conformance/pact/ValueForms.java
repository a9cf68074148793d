package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The values that the contract allows at a place: by its schema, and by forms that only its text describes. */
final class ValueForms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<JsonNode, Schema> COMPILED = new ConcurrentHashMap<>();

    /** By format or name: the form, in words, and values of it. */
    private static final Map<String, Form> FORMS = Map.of(
            "date-time",
            new Form(
                    Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z"),
                    "a time in UTC with six decimals",
                    List.of("2025-08-22T03:10:12.000000Z", "2026-01-31T23:59:59.120345Z")),
            "volumecap",
            new Form(
                    Pattern.compile("[0-9]{1,19}\\.[0-9]{2}"),
                    "a number with two decimals in a string",
                    List.of("0.00", "5.00", "12.50", "100000.00")),
            "market_opt",
            new Form(Pattern.compile("[01]"), "\"0\", \"1\" or null", List.of("0", "1")),
            "mac",
            new Form(
                    Pattern.compile("[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}"),
                    "six pairs of hexadecimal digits joined by : or -",
                    List.of("02:00:00:00:00:2a", "02-00-00-00-00-2A")));

    private ValueForms() {}

    private record Form(Pattern pattern, String words, List<String> values) {}

    private static Optional<Form> form(SchemaPlace place) {
        Form byFormat = FORMS.get(place.format());
        return Optional.ofNullable(byFormat == null ? FORMS.get(place.name()) : byFormat);
    }

    /** The rule of the schema that a scalar breaks, like {@code minimum 1}; empty if it breaks none. */
    static Optional<String> schemaFault(SchemaPlace place, JsonNode value) {
        return COMPILED.computeIfAbsent(place.schema(), ContractDocument.load()::compile).validate(value).stream()
                .map(error -> error.getKeyword() + " "
                        + place.schema()
                                .path(String.valueOf(error.getKeyword()))
                                .asText())
                .findFirst();
    }

    /** The form that a text lacks, in words; empty if it has it, or if there is none. */
    static Optional<String> missedForm(SchemaPlace place, JsonNode value) {
        return form(place)
                .filter(form -> value.isTextual()
                        && !form.pattern().matcher(value.asText()).matches())
                .map(Form::words);
    }

    /** Values that the contract allows, the example among them if it does. */
    static List<JsonNode> allowed(SchemaPlace place, JsonNode example) {
        List<JsonNode> values = new ArrayList<>();
        boolean isAllowed = isOfType(place, example)
                && schemaFault(place, example).isEmpty()
                && missedForm(place, example).isEmpty();
        if (isAllowed) {
            values.add(example);
        }
        form(place).ifPresent(form -> form.values().forEach(value -> values.add(JSON.textNode(value))));
        JsonNode own = place.schema().path("example");
        if (!own.isMissingNode() && own.isValueNode()) {
            values.add(own);
        }
        if (place.isNullable() && !example.isNull()) {
            values.add(JSON.nullNode());
        }
        return values;
    }

    static boolean isOfType(SchemaPlace place, JsonNode value) {
        if (value.isNull()) {
            return place.isNullable();
        }
        return switch (place.type()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }
}
