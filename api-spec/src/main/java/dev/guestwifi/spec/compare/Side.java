package dev.guestwifi.spec.compare;

/** The direction of a value: requests must not accept less than before, responses must not contain more. */
enum Side {
    REQUEST,
    RESPONSE
}
