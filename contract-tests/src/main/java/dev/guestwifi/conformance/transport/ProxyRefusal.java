package dev.guestwifi.conformance.transport;

import java.io.IOException;

/** A proxy refuses a tunnel to the target. */
public final class ProxyRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefusal(Proxy proxy, int status) {
        super("the proxy " + proxy + " refuses a connection to the target with the status " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
