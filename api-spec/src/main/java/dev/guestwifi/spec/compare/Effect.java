package dev.guestwifi.spec.compare;

/** What a change does to those who use the contract. */
enum Effect {
    /** Some caller or client that worked before may fail. */
    BREAKING,
    /** Nobody who keeps to the contract notices, unless they want to. */
    COMPATIBLE
}
