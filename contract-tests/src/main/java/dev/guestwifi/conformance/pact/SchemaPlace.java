package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in the schema of a response.
 *
 * @param schema with its reference resolved
 * @param section the schema of the contract that it is part of
 * @param name of the member; empty for the whole body and for items
 * @param isRow whether it belongs to a row of a list
 */
record SchemaPlace(JsonNode schema, String section, String name, boolean isRow) {
    static SchemaPlace of(JsonNode reference) {
        return new SchemaPlace(
                ContractDocument.load().resolve(reference), section(reference, "#/components/schemas"), "", false);
    }

    private static String section(JsonNode reference, String otherwise) {
        return reference.has("$ref") ? reference.path("$ref").asText() : otherwise;
    }

    Optional<SchemaPlace> member(String member) {
        JsonNode child = schema.path("properties").path(member);
        return child.isMissingNode()
                ? Optional.empty()
                : Optional.of(new SchemaPlace(
                        ContractDocument.load().resolve(child), section(child, section), member, isRow));
    }

    SchemaPlace item() {
        JsonNode child = schema.path("items");
        return new SchemaPlace(
                ContractDocument.load().resolve(child), section(child, section), "", isRow || name.equals("data"));
    }

    /** The place of a path below this one; empty if the schema has none. */
    Optional<SchemaPlace> at(BodyPath path) {
        Optional<SchemaPlace> place = Optional.of(this);
        for (BodyPath.Step step : path.steps()) {
            place = place.flatMap(
                    one -> step.kind() == BodyPath.Step.Kind.ITEM ? Optional.of(one.item()) : one.member(step.name()));
        }
        return place;
    }

    /** Whether there may be something at the path of a rule. */
    boolean has(BodyPath path) {
        SchemaPlace place = this;
        for (BodyPath.Step step : path.steps()) {
            boolean isOpen = step.kind() == BodyPath.Step.Kind.ANY_MEMBER
                    || (place.type().equals("object") && place.members().isEmpty());
            if (isOpen) {
                return true;
            }
            Optional<SchemaPlace> next = step.kind() == BodyPath.Step.Kind.MEMBER
                    ? place.member(step.name())
                    : Optional.of(place.item()).filter(item -> !item.schema().isMissingNode());
            if (next.isEmpty()) {
                return false;
            }
            place = next.get();
        }
        return true;
    }

    List<String> members() {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean isRequired(String member) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(member)) {
                return true;
            }
        }
        return false;
    }

    boolean isNullable() {
        return schema.path("nullable").asBoolean();
    }

    /** {@code object}, {@code array}, {@code string}, {@code integer}, {@code number} or {@code boolean}. */
    String type() {
        return schema.path("type").asText();
    }

    String format() {
        return schema.path("format").asText();
    }

    boolean isProblem() {
        return section.endsWith("/Problem") || section.endsWith("/ParameterFault");
    }

    /** The type in words. */
    String words() {
        String article = "aeio".indexOf(type().isEmpty() ? 'x' : type().charAt(0)) >= 0 ? "an " : "a ";
        return article + type() + (isNullable() ? " or null" : "");
    }
}
