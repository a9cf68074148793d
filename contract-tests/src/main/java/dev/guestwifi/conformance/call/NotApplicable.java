package dev.guestwifi.conformance.call;

/** The target offers nothing to hold a law to; the message says what is missing. */
public final class NotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotApplicable(String why) {
        super(why);
    }
}
