package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/**
 * A contract without texts and examples, without extensions that have no rule, and without defaults of OpenAPI that are
 * spelled out, so that equal contracts are equal trees.
 */
final class Canonical {
    private static final Set<String> TEXTS =
            Set.of("description", "summary", "title", "example", "examples", "externalDocs");
    private static final Set<String> RULES = Set.of(
            "x-fault",
            "x-not-before",
            "x-forbidden-characters",
            "x-decimal-places",
            "x-problem-codes",
            "x-fault-codes");
    /** Values that are data, whatever their members are called. */
    private static final Set<String> DATA = Set.of("default", "enum", "const", "security");
    /** Objects whose members have names that the author chose. */
    private static final Set<String> MAPS = Set.of(
            "properties",
            "patternProperties",
            "schemas",
            "headers",
            "content",
            "encoding",
            "variables",
            "mapping",
            "scopes",
            "securitySchemes",
            "requestBodies");

    private static final Set<String> OFF = Set.of(
            "nullable",
            "deprecated",
            "required",
            "uniqueItems",
            "readOnly",
            "writeOnly",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "allowEmptyValue",
            "allowReserved",
            "attribute",
            "wrapped");
    private static final Set<String> EMPTY = Set.of(
            "additionalProperties",
            "properties",
            "required",
            "parameters",
            "tags",
            "headers",
            "content",
            "encoding",
            "links",
            "callbacks",
            "variables",
            "mapping",
            "xml");
    private static final Map<String, JsonNode> DEFAULTS = Map.of(
            "additionalProperties", BooleanNode.TRUE,
            "minLength", BigIntegerNode.valueOf(BigInteger.ZERO),
            "minItems", BigIntegerNode.valueOf(BigInteger.ZERO),
            "minProperties", BigIntegerNode.valueOf(BigInteger.ZERO));

    private Canonical() {}

    static JsonNode of(JsonNode contract) {
        return value(contract, "", false);
    }

    /**
     * @param key of the value in its parent
     * @param map whether its own keys are names that the author chose
     */
    private static JsonNode value(JsonNode node, String key, boolean map) {
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(value(element, key, false)));
            return copy;
        }
        return node instanceof ObjectNode object ? object(object, key, map) : node;
    }

    private static ObjectNode object(ObjectNode object, String key, boolean map) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            if (map) {
                JsonNode child = value(member.getValue(), key, false);
                JsonNode named = child instanceof ObjectNode value ? styled(value, key) : child;
                if (!key.equals("encoding") || !named.isEmpty()) {
                    copy.set(name, named);
                }
            } else if (DATA.contains(name)) {
                copy.set(name, data(member.getValue()));
            } else if (!ignored(name)) {
                JsonNode child = value(member.getValue(), name, MAPS.contains(name));
                if (!spelledOut(name, child)) {
                    copy.set(name, child);
                }
            }
        }
        return map || !copy.path("in").isTextual()
                ? copy
                : styled(copy, copy.path("in").asText());
    }

    private static boolean ignored(String name) {
        return TEXTS.contains(name) || (name.startsWith("x-") && !RULES.contains(name));
    }

    private static boolean spelledOut(String name, JsonNode value) {
        return (OFF.contains(name) && value.equals(BooleanNode.FALSE))
                || (EMPTY.contains(name) && value.isContainerNode() && value.isEmpty())
                || value.equals(DEFAULTS.get(name));
    }

    /** @param place {@code headers}, {@code encoding} or where a parameter is */
    private static ObjectNode styled(ObjectNode node, String place) {
        String usual = switch (place) {
            case "query", "cookie", "encoding" -> "form";
            case "path", "header", "headers" -> "simple";
            default -> "";
        };
        if (usual.isEmpty()) {
            return node;
        }
        String style = node.path("style").asText(usual);
        if (node.path("explode").equals(BooleanNode.valueOf(style.equals("form")))) {
            node.remove("explode");
        }
        if (style.equals(usual)) {
            node.remove("style");
        }
        return node;
    }

    private static JsonNode data(JsonNode node) {
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, data(array.get(i)));
            }
        }
        return copy;
    }

    /** 1000, 1000.0 and 1e3 are one number. */
    private static JsonNode number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? BigIntegerNode.valueOf(stripped.toBigInteger()) : DecimalNode.valueOf(stripped);
    }
}
