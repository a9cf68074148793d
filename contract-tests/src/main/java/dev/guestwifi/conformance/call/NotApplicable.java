package dev.guestwifi.conformance.call;

/** A law cannot be applied to the target. The message says what is missing. */
public final class NotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotApplicable(String why) {
        super(why);
    }
}
