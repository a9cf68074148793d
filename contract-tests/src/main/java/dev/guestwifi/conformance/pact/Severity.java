package dev.guestwifi.conformance.pact;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** No server that keeps the contract can fulfil the pact, or the pact contradicts itself. */
    FAULT,
    /** The pact asks for more than the contract promises: some servers can fulfil it. Or a part was not checked. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
