package dev.guestwifi.conformance.law;

/**
 * Why no law can be judged, found out before the first.
 *
 * @param sentence for whoever started the run
 * @param isUsageError whether another command line would help, not another day
 * @param isFromTarget whether the target said so, and not the way to it
 */
public record ConnectionFailure(String sentence, boolean isUsageError, boolean isFromTarget) {}
