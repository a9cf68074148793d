package dev.guestwifi.spec.compare;

import dev.guestwifi.spec.Edit;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes behind references, {@code allOf}, {@code oneOf}, {@code anyOf}, {@code not}, items and further fields. */
final class DepthCases {
    private static final String GUEST = "/components/schemas/Guest/";
    private static final String VENUE = "/components/schemas/Venue/";
    private static final String FORM = "/components/schemas/NewVoucher/properties/";
    private static final String REFERENCE = "{$ref: '#/components/schemas/Guest'}";
    private static final String STAFF = "{$ref: '#/components/schemas/Staff'}";

    private DepthCases() {}

    private static UnaryOperator<Edit> with(String pointer, String schema) {
        return edit -> edit.set(
                        "/components/schemas/Guest",
                        "{type: object, required: [name], properties: {name: {type: string, maxLength: 9}}}")
                .set("/components/schemas/Staff", "{type: object, properties: {badge: {type: string}}}")
                .set(pointer, schema);
    }

    private static Case longer(String what, String schema) {
        return new Case(
                what,
                with(VENUE + "properties/guest", schema),
                edit -> edit.set(GUEST + "properties/name/maxLength", "10"));
    }

    static List<Case> breaking() {
        return List.of(
                longer("a change behind allOf", "{allOf: [" + REFERENCE + "]}"),
                longer("a change behind allOf of two", "{allOf: [" + REFERENCE + ", " + STAFF + "]}"),
                longer("a change behind oneOf", "{oneOf: [" + REFERENCE + ", " + STAFF + "]}"),
                longer("a change behind anyOf", "{anyOf: [" + REFERENCE + ", {type: string}]}"),
                longer("a change behind not", "{not: " + REFERENCE + "}"),
                longer("a change behind further fields", "{type: object, additionalProperties: " + REFERENCE + "}"),
                longer("a change behind items", "{type: array, items: " + REFERENCE + "}"),
                longer(
                        "a change behind items of items",
                        "{type: array, items: {type: array, items: " + REFERENCE + "}}"),
                longer(
                        "a change behind all of them",
                        "{type: array, items: {oneOf: [{allOf: [{type: object," + " additionalProperties: {anyOf: ["
                                + REFERENCE + "]}}]}]}}"),
                new Case(
                        "an alternative added to a response",
                        with(VENUE + "properties/guest", "{oneOf: [" + REFERENCE + "]}"),
                        edit -> edit.set(VENUE + "properties/guest/oneOf/-", STAFF)),
                new Case(
                        "an alternative removed from a request",
                        with(FORM + "guest", "{oneOf: [" + REFERENCE + ", " + STAFF + "]}"),
                        edit -> edit.remove(FORM + "guest/oneOf/1")),
                new Case(
                        "a member of allOf removed from a response",
                        with(VENUE + "properties/guest", "{allOf: [" + REFERENCE + ", " + STAFF + "]}"),
                        edit -> edit.remove(VENUE + "properties/guest/allOf/1")),
                new Case("values excluded by not in a request", edit -> edit.set(FORM + "code/not", "{pattern: ^x}")),
                new Case(
                        "further fields refused in the form",
                        edit -> edit.set("/components/schemas/NewVoucher/additionalProperties", "false")),
                new Case(
                        "shorter texts behind allOf in the form",
                        with(FORM + "guest", "{allOf: [" + REFERENCE + "]}"),
                        edit -> edit.set(GUEST + "properties/name/maxLength", "8")),
                within("a schema within itself", REFERENCE),
                within("a schema within itself behind allOf", "{allOf: [" + REFERENCE + "]}"),
                within("a schema within itself behind not", "{not: " + REFERENCE + "}"),
                within("a schema within a list of itself", "{type: array, items: {oneOf: [" + REFERENCE + "]}}"));
    }

    private static Case within(String what, String friend) {
        return new Case(
                what,
                edit -> with(VENUE + "properties/guest", REFERENCE)
                        .apply(edit)
                        .set(GUEST + "properties/friend", friend),
                edit -> edit.remove(GUEST + "properties/name"));
    }

    static List<Case> harmless() {
        return List.of(
                new Case(
                        "an alternative added to a request",
                        with(FORM + "guest", "{oneOf: [" + REFERENCE + "]}"),
                        edit -> edit.set(FORM + "guest/oneOf/-", STAFF)),
                new Case(
                        "a field added behind allOf of a response",
                        with(VENUE + "properties/guest", "{allOf: [" + REFERENCE + "]}"),
                        edit -> edit.set(GUEST + "properties/phone", "{type: string}")),
                new Case(
                        "longer texts behind oneOf of a request",
                        with(FORM + "guest", "{oneOf: [" + REFERENCE + "]}"),
                        edit -> edit.set(GUEST + "properties/name/maxLength", "10")));
    }
}
