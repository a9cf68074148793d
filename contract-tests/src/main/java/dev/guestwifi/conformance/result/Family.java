package dev.guestwifi.conformance.result;

import java.util.Locale;

/** What laws are about, in the order in which they are checked. */
public enum Family {
    PAGING,
    DATES,
    TEAMS,
    KEYS,
    VOUCHERS,
    HTTP,
    /** What the answers to all other laws looked like; hence the last. */
    CONTRACT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
