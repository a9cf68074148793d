package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what an operation returns: statuses, headers, bodies. */
final class ResponseComparison {
    private static final Set<String> RESPONSE = Set.of("headers", "content");
    private static final Set<String> VALUE = Set.of("schema", "required", "deprecated");

    private final Contract old;
    private final Contract current;
    private final Findings findings;
    private final SchemaComparison schemas;

    ResponseComparison(Contract old, Contract current, Findings findings) {
        this.old = old;
        this.current = current;
        this.findings = findings;
        this.schemas = new SchemaComparison(old, current, Side.RESPONSE, findings);
    }

    void compare(JsonNode before, JsonNode after, Place place) {
        Map<String, JsonNode> were = resolved(old, before.path("responses"));
        Map<String, JsonNode> are = resolved(current, after.path("responses"));
        Map<String, String> renames = Renames.find(
                were.keySet(), are.keySet(), (one, other) -> member(were, one).equals(member(are, other)));
        were.forEach((status, was) -> {
            JsonNode is = are.get(status);
            if (is != null) {
                response(was, is, place.response(status));
            } else if (renames.containsKey(status)) {
                String what = "replaced by " + renames.get(status);
                findings.breaking(place.response(status), what, "clients that expect this status never get it");
            } else {
                findings.breaking(place.response(status), "removed", "clients that expect it never get it");
            }
        });
        are.keySet().stream()
                .filter(status -> !were.containsKey(status) && !renames.containsValue(status))
                .forEach(status -> added(status, place.response(status)));
    }

    private static Map<String, JsonNode> resolved(Contract contract, JsonNode members) {
        Map<String, JsonNode> resolved = new TreeMap<>();
        members.properties().forEach(member -> resolved.put(member.getKey(), contract.resolve(member.getValue())));
        return resolved;
    }

    private static JsonNode member(Map<String, JsonNode> members, String name) {
        return members.getOrDefault(name, MissingNode.getInstance());
    }

    private void added(String status, Place place) {
        if (status.startsWith("4") || status.startsWith("5") || status.equals("default")) {
            findings.compatible(place, Findings.ADDED);
        } else {
            findings.breaking(place, "added", "clients do not expect another success status");
        }
    }

    private void response(JsonNode before, JsonNode after, Place place) {
        headers(headers(old, before), headers(current, after), place);
        content(before.path("content"), after.path("content"), place);
        findings.unjudged(before, after, RESPONSE, place);
    }

    /** Names of headers are compared without regard to case. */
    private static Map<String, JsonNode> headers(Contract contract, JsonNode response) {
        Map<String, JsonNode> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(resolved(contract, response.path("headers")));
        return headers;
    }

    private void headers(Map<String, JsonNode> were, Map<String, JsonNode> are, Place place) {
        Set<String> lost = new TreeSet<>(were.keySet());
        Set<String> added = new TreeSet<>(are.keySet());
        lost.removeIf(are::containsKey);
        added.removeIf(were::containsKey);
        Map<String, String> renames =
                Renames.find(lost, added, (one, other) -> member(were, one).equals(member(are, other)));
        were.forEach((name, was) -> {
            JsonNode is = are.get(name);
            String newName = renames.get(name);
            if (is != null) {
                header(was, is, place.header(name));
            } else if (newName != null) {
                String what = "renamed to " + newName;
                findings.breaking(place.header(name), what, "clients that read it find nothing");
            } else {
                findings.breaking(place.header(name), "removed", "clients that read it find nothing");
            }
        });
        added.stream()
                .filter(name -> !renames.containsValue(name))
                .forEach(name -> findings.compatible(place.header(name), Findings.ADDED));
    }

    private void header(JsonNode before, JsonNode after, Place place) {
        schemas.compare(before.path("schema"), after.path("schema"), place);
        findings.unjudged(before, after, VALUE, place);
        boolean was = before.path("required").asBoolean();
        boolean is = after.path("required").asBoolean();
        if (was && !is) {
            findings.breaking(place, "no longer always present", "clients that rely on it may miss it");
        } else if (!was && is) {
            findings.compatible(place, "always present now");
        }
        if (!before.path("deprecated").equals(after.path("deprecated"))) {
            findings.compatible(place, Words.change("deprecated", before.path("deprecated"), after.path("deprecated")));
        }
    }

    private void content(JsonNode before, JsonNode after, Place place) {
        Map<String, String> renames = Renames.mediaTypes(before, after);
        for (String type : Words.names(before, after)) {
            JsonNode was = before.path(type);
            JsonNode is = after.path(type);
            String what = "media type " + type;
            if (renames.containsKey(type)) {
                findings.breaking(place, what + " replaced by " + renames.get(type), "clients that read it get none");
            } else if (is.isMissingNode()) {
                findings.breaking(place, what + " removed", "clients that read it get none");
            } else if (!was.isMissingNode()) {
                schemas.compare(was.path("schema"), is.path("schema"), place);
                findings.unjudged(was, is, VALUE, place);
            } else if (!renames.containsValue(type)) {
                findings.breaking(place, what + " added", "clients that cannot read it may get it");
            }
        }
    }
}
