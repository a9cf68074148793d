package dev.guestwifi.conformance.model;

import org.jspecify.annotations.Nullable;

/**
 * A key that works.
 *
 * @param teamId null for the whole instance
 */
public record ModelKey(String value, @Nullable Long teamId, boolean isReadOnly) {}
