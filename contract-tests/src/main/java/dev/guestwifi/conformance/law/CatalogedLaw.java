package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Need;
import java.util.List;

/**
 * A law, for people.
 *
 * @param why what goes wrong for consumers if it is violated
 * @param example what a violation looks like
 * @param cause what usually causes one
 */
public record CatalogedLaw(
        LawResult.Id id, Requirements requirements, String why, String example, String cause) {
    /**
     * What a law needs, and what it costs.
     *
     * @param quick roughly the number of requests in a quick run; 0 for a law that judges responses to other laws
     * @param thorough the same in a thorough run
     */
    public record Requirements(List<Need> needs, List<Capability> capabilities, int quick, int thorough) {
        public Requirements {
            needs = List.copyOf(needs);
            capabilities = List.copyOf(capabilities);
        }
    }
}
