package dev.guestwifi.conformance.result;

/** Why laws are skipped, beside the {@link Need needs} that are not met. */
public final class SkipReasons {
    public static final String NOT_SELECTED = "not selected";
    /** The reason that the user gave follows. */
    public static final String BY_OPTION = "skipped by option: ";
    /** The name of the capability follows. */
    public static final String NOT_CLAIMED = "the target does not claim ";

    /** What keeps the rate limit of the target, if it has one, from being checked follows. */
    public static final String RATE_LIMIT = "rate limit: ";

    /** A quick run sends such requests once. */
    public static final String COMPARED = "the comparison with the reference model covers it";

    private SkipReasons() {}
}
