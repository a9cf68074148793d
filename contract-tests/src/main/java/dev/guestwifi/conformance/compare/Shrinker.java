package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the shortest sequence that still shows a mismatch, with the fewest requests, header fields and parameters. */
final class Shrinker {
    /** The maximum number of attempts. */
    private static final int MOST = 60;

    private final SequenceRunner runner;
    private final String key;
    private int tried;

    /** @param key the key of the target, preferred to others */
    Shrinker(SequenceRunner runner, String key) {
        this.runner = runner;
        this.key = key;
    }

    Mismatch shrunk(Mismatch first) {
        Mismatch best = first;
        for (boolean isBetter = true; isBetter && tried < MOST; ) {
            isBetter = false;
            for (Sequence candidate : candidates(best.played())) {
                Optional<Mismatch> same =
                        tried++ < MOST ? runner.play(candidate).filter(first::isLike) : Optional.empty();
                if (same.isPresent()) {
                    best = same.get();
                    isBetter = true;
                    break;
                }
            }
        }
        return best;
    }

    private List<Sequence> candidates(Sequence sequence) {
        List<Sequence> candidates = new ArrayList<>();
        for (int i = sequence.requests().size() - 2; i >= 0; i--) {
            candidates.add(sequence.without(i));
        }
        for (int i = sequence.requests().size() - 1; i >= 0; i--) {
            for (WireRequest simpler : simpler(sequence.requests().get(i))) {
                candidates.add(sequence.with(i, simpler));
            }
        }
        return candidates;
    }

    private List<WireRequest> simpler(WireRequest request) {
        List<WireRequest> simpler = new ArrayList<>();
        if (!request.values("X-API-Key").equals(List.of(key))) {
            simpler.add(request.without("X-API-Key").with("X-API-Key", key));
        }
        for (Field field : request.fields()) {
            if (!field.name().equals("Host") && !field.name().equalsIgnoreCase("X-API-Key")) {
                simpler.add(request.fields(fields ->
                        fields.stream().filter(one -> !one.equals(field)).toList()));
            }
        }
        for (String query : shorter(request.query())) {
            simpler.add(request.target(request.path() + (query.isEmpty() ? "" : "?" + query)));
        }
        for (String form : shorter(new String(request.body(), ISO_8859_1))) {
            simpler.add(request.body(form.getBytes(ISO_8859_1)));
        }
        return simpler;
    }

    private static List<String> shorter(String pairs) {
        List<String> shorter = new ArrayList<>();
        List<String> all = Arrays.asList(pairs.split("&", -1));
        for (int i = 0; i < all.size() && !pairs.isEmpty(); i++) {
            List<String> fewer = new ArrayList<>(all);
            fewer.remove(i);
            shorter.add(String.join("&", fewer));
        }
        return shorter;
    }
}
