package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.ExpectedResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The responses that the contract allows to a request, in any state of the provider. The first is the one wanted.
 *
 * @param areComplete whether they include every number of rows that matters; not for pages far down a list
 */
record Outcomes(List<Outcome> all, boolean areComplete) {
    /** Longer lists would take long and show nothing else. */
    private static final int MOST_ROWS = 2100;

    private static final int USUAL_SIZE = 10;

    Outcomes {
        all = List.copyOf(all);
    }

    /** @param body the example body of the pact, which tells how many rows there may be */
    static Outcomes of(SentRequest request, JsonNode body) {
        List<Outcome> all = new ArrayList<>();
        for (World world : worlds(request, body)) {
            for (ExpectedResponse response : world.responses(request)) {
                all.add(Outcome.of(world, response));
            }
        }
        return new Outcomes(all, before(request) + size(request) < MOST_ROWS);
    }

    private static List<World> worlds(SentRequest request, JsonNode body) {
        boolean isChange = List.of("POST", "DELETE").contains(request.pact().method());
        List<Integer> rows = isChange ? List.of(0) : rows(request, body);
        List<World> worlds = new ArrayList<>();
        rows.forEach(count -> worlds.add(new World(World.Key.OF_INSTANCE, count, List.of())));
        int first = rows.get(0);
        Arrays.stream(World.Key.values())
                .filter(key -> key != World.Key.OF_INSTANCE)
                .forEach(key -> worlds.add(new World(key, first, List.of())));
        Arrays.stream(World.Option.values())
                .filter(option -> option.matters(request))
                .forEach(option -> worlds.add(new World(World.Key.OF_INSTANCE, first, List.of(option))));
        return worlds;
    }

    /** Numbers of rows with which the page is full, is the last, or is empty, and those that the pact speaks of. */
    private static List<Integer> rows(SentRequest request, JsonNode body) {
        long size = size(request);
        long before = before(request);
        JsonNode meta = body.path("meta");
        SortedSet<Long> counts = new TreeSet<>(List.of(0L, 1L, before, before + 1, before + size, before + size + 1));
        counts.add(before - size + 1);
        counts.add(before + body.path("data").size());
        counts.add(meta.path("total").asLong());
        counts.add(meta.path("to").asLong());
        counts.add((meta.path("last_page").asLong() - 1) * size + 1);
        counts.add(meta.path("last_page").asLong() * size);
        List<Integer> rows = new ArrayList<>(counts.stream()
                .filter(count -> count >= 0 && count <= MOST_ROWS)
                .map(Long::intValue)
                .toList());
        rows.sort((one, other) -> Boolean.compare(one <= before, other <= before)); // first those with a row
        return rows;
    }

    private static long size(SentRequest request) {
        return number(request.value("per_page"), USUAL_SIZE);
    }

    /** The number of rows on the pages before. */
    private static long before(SentRequest request) {
        return (number(request.value("page"), 1) - 1) * size(request);
    }

    private static long number(String text, long otherwise) {
        boolean isNumber = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.max(1, Long.parseLong(text)) : otherwise;
    }

    /** The response in a state in which the request succeeds if it can. */
    Outcome best() {
        return all.get(0);
    }

    /** Those with a status and, unless it is empty, a code. */
    List<Outcome> with(int status, String code) {
        return all.stream()
                .filter(one -> one.status() == status
                        && (code.isEmpty() || one.code().isEmpty() || one.code().equals(code)))
                .toList();
    }

    boolean has(int status) {
        return all.stream().anyMatch(one -> one.status() == status);
    }

    /** All statuses and codes, in words. */
    String words() {
        return all.stream().map(Outcome::words).distinct().sorted().collect(Collectors.joining(", "));
    }
}
