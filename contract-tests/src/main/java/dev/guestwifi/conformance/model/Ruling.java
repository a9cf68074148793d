package dev.guestwifi.conformance.model;

import java.util.Optional;

/** A response that one rule asks for, and whether the contract leaves no other. */
record Ruling(Expected expected, boolean isOnly) {
    static Optional<Ruling> only(Expected expected) {
        return Optional.of(new Ruling(expected, true));
    }

    static Optional<Ruling> perhaps(Expected expected) {
        return Optional.of(new Ruling(expected, false));
    }
}
