package dev.guestwifi.spec.compare;

/** One change, in one line for people: where, what, and if it is breaking whom. */
record Change(Effect effect, String line) {}
