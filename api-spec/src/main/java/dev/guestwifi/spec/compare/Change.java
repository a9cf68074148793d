package dev.guestwifi.spec.compare;

/** One change, in one line: what changed, where, how, and whom it breaks. */
record Change(Effect effect, String line) {}
