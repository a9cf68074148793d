package dev.guestwifi.conformance.pact;

import java.util.List;

/**
 * A pact that was read.
 *
 * @param version of the pact specification as the file states it; empty if it does not
 * @param interactions by HTTP
 * @param skipped the descriptions of interactions of other kinds
 */
record PactFile(
        String consumer, String provider, String version, List<Interaction> interactions, List<String> skipped) {
    PactFile {
        interactions = List.copyOf(interactions);
        skipped = List.copyOf(skipped);
    }
}
