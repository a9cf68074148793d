package dev.guestwifi.server.ops;

import java.io.IOException;

/** The server cannot listen on its management port. */
public final class ManagementListenException extends IOException {
    private static final long serialVersionUID = 1;

    private final String host;
    private final int port;

    ManagementListenException(String host, int port, IOException cause) {
        super(cause.getMessage(), cause);
        this.host = host;
        this.port = port;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }
}
