package dev.guestwifi.conformance.transport;

import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The way to an origin.
 *
 * @param proxy null to connect directly
 * @param tls makes the TLS connections
 * @param checksName whether a certificate must be for the host that is asked
 */
public record Route(@Nullable Proxy proxy, SSLSocketFactory tls, boolean checksName) {
    /** Without a proxy, trusting what the JVM trusts. */
    public static Route direct() {
        return new Route(null, (SSLSocketFactory) SSLSocketFactory.getDefault(), true);
    }
}
