package dev.guestwifi.conformance.result;

/** What is known of a law after a run. */
public enum Outcome {
    PASSED,
    FAILED,
    /** The target changed meanwhile, could not be reached, or a limit was used up. */
    INCONCLUSIVE,
    /** The target does not offer what the law needs, or the law was not asked for. */
    SKIPPED
}
