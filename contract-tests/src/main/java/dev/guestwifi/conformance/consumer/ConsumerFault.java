package dev.guestwifi.conformance.consumer;

/**
 * What a client did wrong in one scenario.
 *
 * @param message one sentence without the key
 */
public record ConsumerFault(ConsumerRule rule, String message) {}
