package dev.guestwifi.client.error;

/** Status 409: the code of the voucher is taken, or an earlier attempt to create it is still being processed. */
public final class ConflictException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ConflictException(ErrorDetails details) {
        super(details);
    }
}
