package dev.guestwifi.client.error;

/** The server or something before it failed, also when tried again: status 500 and above. */
public final class ServerException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ServerException(Refusal refusal) {
        super(refusal);
    }
}
