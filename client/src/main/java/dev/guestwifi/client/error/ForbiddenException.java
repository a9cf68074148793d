package dev.guestwifi.client.error;

/** The key is for another team, or may only read: status 403. */
public final class ForbiddenException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ForbiddenException(Refusal refusal) {
        super(refusal);
    }
}
