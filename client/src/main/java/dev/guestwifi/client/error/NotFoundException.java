package dev.guestwifi.client.error;

/** There is no such team or voucher, or no API at this address: status 404. */
public final class NotFoundException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public NotFoundException(Refusal refusal) {
        super(refusal);
    }
}
