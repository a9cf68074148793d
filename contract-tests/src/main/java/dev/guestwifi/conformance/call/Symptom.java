package dev.guestwifi.conformance.call;

import java.util.List;

/**
 * How a fault shows.
 *
 * @param fingerprint the shape of what was expected and of what came instead: the same whatever the data, the seed and
 *     the size of a run
 * @param requests that show it, in order; empty if only the whole law shows it
 * @param law the law whose requests show it, if that is another one; empty otherwise
 */
public record Symptom(String fingerprint, List<RecordedRequest> requests, String law) {
    public Symptom {
        requests = List.copyOf(requests);
    }

    static Symptom of(String fingerprint) {
        return new Symptom(fingerprint, List.of(), "");
    }
}
