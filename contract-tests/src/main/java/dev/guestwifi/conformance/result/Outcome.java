package dev.guestwifi.conformance.result;

/** The outcome of a law. */
public enum Outcome {
    PASSED,
    FAILED,
    /** The target changed meanwhile or was unreachable, or a limit was reached. */
    INCONCLUSIVE,
    /** The target lacks what the law needs, or the law was not selected. */
    SKIPPED
}
