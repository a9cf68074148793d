package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;
import java.util.List;

/**
 * What is wrong with the responses of a race.
 *
 * @param rule the sentence, and where the contract states it
 * @param actual what came instead
 * @param shown the exchanges that show it, at least one
 */
record Anomaly(String rule, String actual, List<Exchange> shown) {
    static Anomaly of(String rule, String actual, Exchange shown) {
        return new Anomaly(rule, actual, List.of(shown));
    }
}
