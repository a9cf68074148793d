package dev.guestwifi.conformance.pact;

import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.text.Printable;

/**
 * A finding about one interaction. It contains no API key.
 *
 * @param place in the interaction, like {@code request query page} or {@code response body $.data[0].id}
 * @param section of the contract: a heading of its description, or a JSON pointer into the document
 * @param message one sentence
 * @param values what the contract has and what the pact has
 */
public record Finding(Severity severity, PactRule rule, String place, String section, String message, Values values) {
    private static final String KEY = "gwf_[0-9A-Za-z_]+";
    private static final int LONGEST = 300;

    public Finding {
        place = safe(place);
        message = safe(message);
    }

    /**
     * The two sides of a finding.
     *
     * @param expected by the contract, as a phrase; empty if the message says it
     * @param actual in the pact; empty if the message says it
     */
    public record Values(String expected, String actual) {
        static final Values NONE = new Values("", "");

        public Values {
            expected = safe(expected);
            actual = safe(actual);
        }
    }

    /** The section of the contract, for people. */
    public String reference() {
        return ContractReference.readable(section);
    }

    private static String safe(String text) {
        return Printable.line(Printable.cut(text.replaceAll(KEY, "gwf_…"), LONGEST));
    }
}
