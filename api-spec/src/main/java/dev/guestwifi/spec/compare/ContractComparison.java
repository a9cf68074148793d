package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.spec.compare.Contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions of the contract. Texts and examples may change freely; each other change is a line, and one
 * that no rule knows is breaking.
 */
final class ContractComparison {
    private static final Set<String> PATH = Stream.concat(Contract.METHODS.stream(), Stream.of("parameters", "servers"))
            .collect(Collectors.toSet());

    private final Contract old;
    private final Contract current;
    private final Findings findings;
    private final RequestComparison requests;
    private final ResponseComparison responses;
    private final DocumentComparison document;

    private ContractComparison(Contract old, Contract current) {
        this.old = old;
        this.current = current;
        this.findings = new Findings(old.operations().size());
        this.requests = new RequestComparison(old, current, findings);
        this.responses = new ResponseComparison(old, current, findings);
        this.document = new DocumentComparison(old, current, findings);
    }

    static List<Change> compare(Contract old, Contract current) {
        ContractComparison comparison = new ContractComparison(old, current);
        comparison.operations();
        comparison.document.compare();
        return comparison.findings.changes();
    }

    private void operations() {
        Map<String, Operation> were = old.operations();
        Map<String, Operation> are = current.operations();
        Map<String, String> renames =
                Renames.find(were.keySet(), are.keySet(), (one, other) -> alike(were.get(one), are.get(other)));
        were.forEach((key, before) -> {
            Place place = Place.operation(before.name());
            Operation same = are.get(key);
            Operation renamed = are.get(renames.getOrDefault(key, ""));
            if (same != null) {
                operation(before, same, place);
            } else if (renamed != null) {
                findings.breaking(place, "renamed to " + renamed.name(), "callers get 404 or 405");
                operation(before, renamed, place);
            } else {
                findings.breaking(place, "removed", "callers get 404 or 405");
            }
        });
        are.forEach((key, operation) -> {
            if (!were.containsKey(key) && !renames.containsValue(key)) {
                findings.compatible(Place.operation(operation.name()), Findings.ADDED);
            }
        });
    }

    private static boolean alike(@Nullable Operation one, @Nullable Operation other) {
        return one != null
                && other != null
                && (one.node().equals(other.node())
                        || one.node().path("operationId").equals(other.node().path("operationId")));
    }

    private void operation(Operation before, Operation after, Place place) {
        requests.compare(before, after, place);
        responses.compare(before.node(), after.node(), place);
        security(before, after, place);
        if (!before.servers().equals(after.servers())) {
            findings.breaking(
                    place,
                    Words.change("servers", before.servers(), after.servers()),
                    "generated clients call another address by default");
        }
        findings.unjudged(before.path(), after.path(), PATH, place);
        for (String keyword : Words.names(before.node(), after.node())) {
            JsonNode was = before.node().path(keyword);
            JsonNode is = after.node().path(keyword);
            if (was.equals(is)) {
                continue;
            }
            String what = Words.change(keyword, was, is);
            switch (keyword) {
                case "parameters", "requestBody", "responses", "security", "servers" -> {}
                case "deprecated" -> findings.compatible(place, what);
                case "operationId" -> findings.breaking(place, what, "generated clients get another method name");
                case "tags" -> findings.breaking(place, what, "generated clients get another class");
                default -> findings.unjudged(place, what);
            }
        }
    }

    private void security(Operation before, Operation after, Place place) {
        List<String> were =
                before.security().stream().map(document::renamed).sorted().toList();
        List<String> are = after.security();
        String what = "security " + requirements(were) + " → " + requirements(are);
        if (!are.containsAll(were)) {
            findings.breaking(place, what, "other requests are authorized");
        } else if (!were.containsAll(are)) {
            findings.compatible(place, what);
        }
    }

    private static String requirements(List<String> requirements) {
        return String.join(" or ", requirements).replaceAll("[{}\"]", "").replace(":[]", "");
    }
}
