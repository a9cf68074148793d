package dev.guestwifi.conformance.law;

/**
 * Why no law can be judged, found out before the first.
 *
 * @param sentence for whoever started the run
 * @param isMisuse whether another command line would help, not another day
 * @param isOfResponse whether the target said so, and not the way to it
 */
public record Obstacle(String sentence, boolean isMisuse, boolean isOfResponse) {}
