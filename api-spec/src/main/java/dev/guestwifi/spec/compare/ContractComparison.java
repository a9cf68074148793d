package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two versions of the contract. Texts and examples may change freely; all else becomes a line, and what no rule knows is
 * breaking.
 */
final class ContractComparison {
    private static final Set<String> OF_A_PATH = Stream.concat(
                    Contract.METHODS.stream(), Stream.of("parameters", "summary", "description"))
            .collect(Collectors.toSet());

    private final Contract old;
    private final Contract current;
    private final Findings findings;
    private final RequestComparison requests;
    private final AnswerComparison answers;

    private ContractComparison(Contract old, Contract current) {
        this.old = old;
        this.current = current;
        this.findings = new Findings(old.operations().size());
        this.requests = new RequestComparison(old, current, findings);
        this.answers = new AnswerComparison(old, current, findings);
    }

    static List<Change> compare(Contract old, Contract current) {
        ContractComparison comparison = new ContractComparison(old, current);
        comparison.document();
        comparison.operations();
        return comparison.findings.changes();
    }

    private void operations() {
        Map<String, Contract.Operation> are = current.operations();
        old.operations().forEach((key, before) -> {
            Place place = Place.operation(before.name());
            if (are.containsKey(key)) {
                operation(before, are.get(key), place);
            } else {
                findings.breaking(place, "removed", "callers get 404 or 405");
            }
        });
        are.forEach((key, operation) -> {
            if (!old.operations().containsKey(key)) {
                findings.compatible(Place.operation(operation.name()), "added");
            }
        });
    }

    private void operation(Contract.Operation before, Contract.Operation after, Place place) {
        requests.compare(before, after, place);
        answers.compare(before.node(), after.node(), place);
        findings.unjudged(before.path(), after.path(), OF_A_PATH, place);
        for (String keyword : SchemaComparison.names(before.node(), after.node())) {
            JsonNode was = before.node().path(keyword);
            JsonNode is = after.node().path(keyword);
            String what = Words.change(keyword, was, is);
            if (was.equals(is)) {
                continue;
            }
            switch (keyword) {
                case "parameters", "requestBody", "responses", "summary", "description", "externalDocs" -> {}
                case "deprecated" -> findings.compatible(place, what);
                case "operationId" -> findings.breaking(place, what, "generated clients get another method name");
                case "tags" -> findings.breaking(place, what, "generated clients get another class");
                case "security" -> findings.breaking(place, what, "callers are let in by other rules");
                default -> findings.unjudged(place, what);
            }
        }
    }

    private void document() {
        JsonNode before = old.root();
        JsonNode after = current.root();
        for (String keyword : SchemaComparison.names(before, after)) {
            JsonNode was = before.path(keyword);
            JsonNode is = after.path(keyword);
            if (was.equals(is)) {
                continue;
            }
            String what = Words.change(keyword, was, is);
            switch (keyword) {
                case "info", "tags", "externalDocs", "paths" -> {}
                case "servers" -> servers(was, is);
                case "components" -> schemes(was.path("securitySchemes"), is.path("securitySchemes"));
                case "security" -> findings.breaking(Place.CONTRACT, what, "callers are let in by other rules");
                case "x-problem-codes" -> codes("problem", was, is);
                case "x-fault-codes" -> codes("fault", was, is);
                default -> findings.unjudged(Place.CONTRACT, what);
            }
        }
    }

    private void servers(JsonNode were, JsonNode are) {
        Map<String, JsonNode> left = by("url", are);
        by("url", were).forEach((url, was) -> {
            Place place = Place.CONTRACT.part("server " + url);
            JsonNode is = left.remove(url);
            if (is == null) {
                findings.breaking(place, "removed", "generated clients call it by default");
            } else if (!withoutTexts(was).equals(withoutTexts(is))) {
                findings.breaking(place, "changed", "generated clients call another address by default");
            }
        });
        left.keySet().forEach(url -> findings.compatible(Place.CONTRACT.part("server " + url), "added"));
    }

    private void schemes(JsonNode were, JsonNode are) {
        for (String name : SchemaComparison.names(were, are)) {
            Place place = Place.CONTRACT.part("security scheme " + name);
            if (!were.has(name)) {
                findings.compatible(place, "added");
            } else if (!are.has(name)) {
                findings.breaking(place, "removed", "generated clients take the key under this name");
            } else if (!withoutTexts(were.path(name)).equals(withoutTexts(are.path(name)))) {
                findings.breaking(place, "changed", "callers send their key the old way");
            }
        }
    }

    private void codes(String kind, JsonNode were, JsonNode are) {
        Map<String, JsonNode> left = by("code", are);
        by("code", were).forEach((code, was) -> {
            Place place = Place.CONTRACT.part(kind + " code " + code);
            JsonNode is = left.remove(code);
            if (is == null) {
                findings.breaking(place, "removed", "clients that act on it never see it");
            } else if (!was.path("status").equals(is.path("status"))) {
                findings.breaking(
                        place,
                        Words.change("status", was.path("status"), is.path("status")),
                        "clients that act on the status do something else");
            }
        });
        left.keySet().forEach(code -> findings.compatible(Place.CONTRACT.part(kind + " code " + code), "added"));
    }

    private static Map<String, JsonNode> by(String key, JsonNode list) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        list.forEach(member -> members.put(member.path(key).asText(), member));
        return members;
    }

    private static JsonNode withoutTexts(JsonNode node) {
        JsonNode copy = node.deepCopy();
        for (JsonNode parent : copy.findParents("description")) {
            ((ObjectNode) parent).remove("description");
        }
        return copy;
    }
}
