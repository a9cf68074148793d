package dev.guestwifi.client.error;

/** The code of a voucher is taken, or its creation still in work: status 409. */
public final class ConflictException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ConflictException(Refusal refusal) {
        super(refusal);
    }
}
