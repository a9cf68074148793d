package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the order of an operation's arguments in generated clients: parameters, then the fields of a form or the
 * body. Some generators keep this order, most put required arguments first; both must stay.
 */
final class Positions {
    static final String CONSEQUENCE =
            "positional arguments of generated clients (Java, PHP, Python, TypeScript) get other values";
    static final String FORM = "request field ";

    private final Schemas old;
    private final Schemas current;
    private final Findings findings;

    Positions(Contract old, Contract current, Findings findings) {
        this.old = new Schemas(old);
        this.current = new Schemas(current);
        this.findings = findings;
    }

    private record Argument(String name, boolean required) {}

    /** @param renames of parameters and of form fields, new names by old ones */
    void compare(Contract.Operation before, Contract.Operation after, Map<String, String> renames, Place place) {
        List<Argument> were = arguments(old, before).stream()
                .map(argument ->
                        new Argument(renames.getOrDefault(argument.name(), argument.name()), argument.required()))
                .toList();
        List<Argument> are = arguments(current, after);
        if (!order(names(were), names(are), place)) {
            order(names(requiredFirst(were)), names(requiredFirst(notYetRequired(are, were))), place);
        }
        for (Argument argument : are) {
            if (!argument.required()
                    && !names(were).contains(argument.name())
                    && (precedes(argument, are, names(were)) || precedes(argument, requiredFirst(are), names(were)))) {
                findings.misplaced(place(argument.name(), place));
            }
        }
    }

    private static boolean precedes(Argument added, List<Argument> arguments, List<String> known) {
        return arguments.subList(arguments.indexOf(added), arguments.size()).stream()
                .anyMatch(later -> known.contains(later.name()));
    }

    private static Place place(String name, Place operation) {
        return name.startsWith(FORM)
                ? operation.request().field(name.substring(FORM.length()))
                : name.equals("request") ? operation.request() : operation.parameter(name);
    }

    private static List<Argument> arguments(Schemas schemas, Contract.Operation operation) {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        operation
                .parameters()
                .forEach((name, parameter) -> arguments.put(
                        name, new Argument(name, parameter.path("required").asBoolean())));
        JsonNode body = operation.body();
        for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
            if (isForm(content.getKey())) {
                JsonNode schema = schemas.effective(content.getValue().path("schema"));
                for (Map.Entry<String, JsonNode> field :
                        schema.path("properties").properties()) {
                    String name = FORM + field.getKey();
                    arguments.put(name, new Argument(name, Schemas.requires(schema, field.getKey())));
                }
            } else {
                arguments.put(
                        "request", new Argument("request", body.path("required").asBoolean()));
            }
        }
        return List.copyOf(arguments.values());
    }

    private static boolean isForm(String mediaType) {
        return mediaType.startsWith("application/x-www-form-urlencoded") || mediaType.startsWith("multipart/");
    }

    /** As if no argument had become required, which is a finding of its own. */
    private static List<Argument> notYetRequired(List<Argument> are, List<Argument> were) {
        return are.stream()
                .map(argument -> were.contains(new Argument(argument.name(), false))
                        ? new Argument(argument.name(), false)
                        : argument)
                .toList();
    }

    private static List<Argument> requiredFirst(List<Argument> arguments) {
        return arguments.stream()
                .sorted(Comparator.comparing(argument -> !argument.required()))
                .toList();
    }

    private static List<String> names(List<Argument> arguments) {
        return arguments.stream().map(Argument::name).toList();
    }

    /** Tells whether those that both have are in another order, and finds the stretch in which they are. */
    private boolean order(List<String> before, List<String> after, Place place) {
        List<String> were = new ArrayList<>(before);
        were.retainAll(after);
        List<String> are = new ArrayList<>(after);
        are.retainAll(before);
        if (were.equals(are)) {
            return false;
        }
        int from = 0;
        while (were.get(from).equals(are.get(from))) {
            from++;
        }
        int to = were.size();
        while (were.get(to - 1).equals(are.get(to - 1))) {
            to--;
        }
        String what = to - from == 2
                ? "swapped"
                : "reordered to "
                        + String.join(
                                ", ",
                                are.subList(from, to).stream()
                                        .map(Positions::unqualified)
                                        .toList());
        findings.breaking(place.parameter(listed(were.subList(from, to))), what, CONSEQUENCE);
        return true;
    }

    /** Such as {@code query parameters per_page, page}. */
    private static String listed(List<String> names) {
        String kind = names.get(0).substring(0, names.get(0).lastIndexOf(' ') + 1);
        return !kind.isEmpty() && names.stream().allMatch(name -> name.startsWith(kind))
                ? kind.stripTrailing() + "s "
                        + String.join(
                                ", ", names.stream().map(Positions::unqualified).toList())
                : String.join(", ", names);
    }

    private static String unqualified(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
