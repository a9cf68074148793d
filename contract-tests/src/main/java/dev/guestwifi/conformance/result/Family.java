package dev.guestwifi.conformance.result;

import java.util.Locale;

/** The families of laws, in the order in which they are checked. */
public enum Family {
    PAGING,
    DATES,
    TEAMS,
    KEYS,
    VOUCHERS,
    HTTP,
    /** Judges the responses to the requests of all other laws, so it comes last. */
    CONTRACT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
