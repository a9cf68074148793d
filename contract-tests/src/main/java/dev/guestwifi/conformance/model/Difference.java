package dev.guestwifi.conformance.model;

/**
 * A difference between a response and what was expected.
 *
 * @param where the member of the body, as a JSON pointer, the header field, or "status"
 */
public record Difference(Rule rule, String where, String expected, String actual) {}
