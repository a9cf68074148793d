package dev.guestwifi.spec.compare;

/** What a change does to consumers of the contract. */
enum Effect {
    /** A consumer that worked before may fail. */
    BREAKING,
    /** Consumers that keep to the contract work as before. */
    COMPATIBLE
}
