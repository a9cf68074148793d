package dev.guestwifi.spec.reference;

import dev.guestwifi.spec.reference.ResponseView.Header;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A header field of responses, as some or all of them carry it.
 *
 * @param description HTML
 * @param responses which responses carry it, in words
 */
record HeaderView(String name, String description, String responses) {
    static List<HeaderView> all(List<OperationView> operations) {
        return operations.stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> response.headers().stream())
                .distinct()
                .sorted(Comparator.comparing(Header::name))
                .map(header -> of(header, operations))
                .toList();
    }

    private static HeaderView of(Header header, List<OperationView> operations) {
        Set<String> with = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        Set<String> methods = new TreeSet<>();
        for (OperationView operation : operations) {
            for (ResponseView response : operation.responses()) {
                boolean isThere = response.headers().contains(header);
                (isThere ? with : without).add(response.status());
                if (isThere) {
                    methods.add(operation.method());
                }
            }
        }
        List<String> words = new ArrayList<>(List.of(without.isEmpty() ? "Every response" : "Status " + list(with)));
        if (with.stream().anyMatch(without::contains)) {
            words.add("of " + list(methods));
        }
        return new HeaderView(header.name(), header.description(), String.join(" ", words));
    }

    private static String list(Set<String> names) {
        return String.join(", ", names);
    }
}
