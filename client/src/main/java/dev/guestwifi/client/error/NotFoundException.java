package dev.guestwifi.client.error;

/** Status 404: there is no such team or voucher, or no API at this URL. */
public final class NotFoundException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public NotFoundException(ErrorDetails details) {
        super(details);
    }
}
