package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what belongs to no single operation: servers, security schemes, the codes of problems and faults. */
final class DocumentComparison {
    private final Contract old;
    private final Contract current;
    private final Findings findings;
    private final Map<String, String> renamedSchemes;

    DocumentComparison(Contract old, Contract current, Findings findings) {
        this.old = old;
        this.current = current;
        this.findings = findings;
        Map<String, JsonNode> were = members(schemes(old));
        Map<String, JsonNode> are = members(schemes(current));
        this.renamedSchemes = Renames.find(
                were.keySet(),
                are.keySet(),
                (one, other) -> schemes(old).path(one).equals(schemes(current).path(other)));
    }

    void compare() {
        for (String keyword : Words.names(old.root(), current.root())) {
            JsonNode was = old.root().path(keyword);
            JsonNode is = current.root().path(keyword);
            if (was.equals(is)) {
                continue;
            }
            switch (keyword) {
                case "info", "tags", "paths", "security", "servers", "components" -> {}
                case "openapi" -> openapi(was, is);
                case "x-problem-codes" -> codes("problem", keyword);
                case "x-fault-codes" -> codes("fault", keyword);
                default -> findings.unjudged(Place.contract(""), Words.change(keyword, was, is));
            }
        }
        schemes();
        new ServerComparison(findings)
                .compare(old.root().path("servers"), current.root().path("servers"));
    }

    /** Patches of OpenAPI change nothing for those who use a contract. */
    private void openapi(JsonNode was, JsonNode is) {
        if (!feature(was).equals(feature(is))) {
            findings.unjudged(Place.contract(""), Words.change("openapi", was, is));
        }
    }

    private static String feature(JsonNode openapi) {
        String version = openapi.asText();
        return version.substring(0, Math.max(0, version.lastIndexOf('.')));
    }

    /** A security requirement of the old contract, with the names that the schemes have now. */
    String renamed(String requirement) {
        String renamed = requirement;
        for (Map.Entry<String, String> rename : renamedSchemes.entrySet()) {
            renamed = renamed.replace("\"" + rename.getKey() + "\"", "\"" + rename.getValue() + "\"");
        }
        return renamed;
    }

    private void schemes() {
        JsonNode were = schemes(old);
        JsonNode are = schemes(current);
        for (String name : Words.names(were, are)) {
            Place place = Place.contract("security scheme " + name);
            String newName = renamedSchemes.get(name);
            if (newName != null) {
                findings.breaking(place, "renamed to " + newName, "generated clients take the key under the old name");
            } else if (!were.has(name) && !renamedSchemes.containsValue(name)) {
                findings.compatible(place, Findings.ADDED);
            } else if (were.has(name) && !are.has(name)) {
                findings.breaking(place, "removed", "generated clients take the key under this name");
            } else if (were.has(name) && !were.path(name).equals(are.path(name))) {
                String what = Words.change("definition", were.path(name), are.path(name));
                findings.breaking(place, what, "callers send their key the old way");
            }
        }
    }

    private static JsonNode schemes(Contract contract) {
        return contract.root().path("components").path("securitySchemes");
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private void codes(String kind, String keyword) {
        Map<String, JsonNode> were = byCode(old.written().path(keyword));
        Map<String, JsonNode> are = byCode(current.written().path(keyword));
        Map<String, String> renames =
                Renames.find(were.keySet(), are.keySet(), (one, other) -> alike(were, one, are, other));
        were.forEach((code, was) -> {
            Place place = Place.code(kind, code);
            JsonNode is = are.get(code);
            if (renames.containsKey(code)) {
                findings.breaking(place, "renamed to " + renames.get(code), "clients that check for it never match");
            } else if (is == null) {
                findings.breaking(place, "removed", "clients that check for it never match");
            } else if (!was.path("status").equals(is.path("status"))) {
                String what = Words.change("status", was.path("status"), is.path("status"));
                findings.breaking(place, what, "clients that check the status take another branch");
            }
        });
        are.keySet().stream()
                .filter(code -> !were.containsKey(code) && !renames.containsValue(code))
                .forEach(code -> findings.compatible(Place.code(kind, code), Findings.ADDED));
    }

    private static Map<String, JsonNode> byCode(JsonNode list) {
        Map<String, JsonNode> codes = new LinkedHashMap<>();
        list.forEach(code -> codes.put(code.path("code").asText(), code));
        return codes;
    }

    /** They have the same status, and the same texts or the same position in the list. */
    private static boolean alike(Map<String, JsonNode> were, String one, Map<String, JsonNode> are, String other) {
        JsonNode was = were.getOrDefault(one, MissingNode.getInstance());
        JsonNode is = are.getOrDefault(other, MissingNode.getInstance());
        boolean sameText = was.path("title").equals(is.path("title"))
                && was.path("description").equals(is.path("description"));
        boolean samePosition = List.copyOf(were.keySet()).indexOf(one)
                == List.copyOf(are.keySet()).indexOf(other);
        return was.path("status").equals(is.path("status")) && (sameText || samePosition);
    }
}
