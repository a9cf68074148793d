package dev.guestwifi.conformance.model;

/** What a rule is about. */
public enum Subject {
    PAGING,
    DATES,
    TEAMS,
    KEYS,
    VOUCHERS,
    HTTP
}
