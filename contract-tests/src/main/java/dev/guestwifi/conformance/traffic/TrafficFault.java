package dev.guestwifi.conformance.traffic;

/**
 * A fault of an exchange. It has no values of the traffic.
 *
 * @param rule that is broken, as a sentence
 * @param section of the contract
 * @param shape how it is broken
 */
public record TrafficFault(String rule, String section, String shape) {}
