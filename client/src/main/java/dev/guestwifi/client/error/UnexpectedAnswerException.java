package dev.guestwifi.client.error;

/**
 * The answer is neither an error nor what the contract says: no JSON, no data, a redirect (is the base URL right?), or
 * a proxy that asks who you are, status 407.
 */
public final class UnexpectedAnswerException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public UnexpectedAnswerException(Refusal refusal) {
        super(refusal);
    }
}
