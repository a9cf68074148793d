package dev.guestwifi.conformance.law;

/**
 * Why no law can be judged, found out before the first law.
 *
 * @param sentence for the user
 * @param isUsageError whether other options would help
 * @param isFromTarget whether a response of the target shows it
 */
public record ConnectionFailure(String sentence, boolean isUsageError, boolean isFromTarget) {}
