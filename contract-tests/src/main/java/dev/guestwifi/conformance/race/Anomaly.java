package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;
import java.util.List;

/**
 * A violation in the responses of a race.
 *
 * @param rule the rule, with its section of the contract
 * @param actual what happened instead
 * @param shown the exchanges that show it, at least one
 */
record Anomaly(String rule, String actual, List<Exchange> shown) {
    static Anomaly of(String rule, String actual, Exchange shown) {
        return new Anomaly(rule, actual, List.of(shown));
    }
}
