package dev.guestwifi.benchmarks.compare;

/**
 * One kind of request on one server in one round.
 *
 * @param round counted from 1
 */
record Measurement(Contender contender, Kind kind, int round, Sample sample) {}
