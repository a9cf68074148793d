package dev.guestwifi.spec.compare;

/** Who sends a value. What a sender may do must not shrink, what a receiver must bear must not grow. */
enum Side {
    REQUEST,
    ANSWER
}
