package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.transport.MalformedResponse;
import dev.guestwifi.conformance.transport.ProxyRefusal;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Explains why there is no response, and what would help. */
final class ConnectionErrors {
    private static final int PROXY_AUTHENTICATION = 407;
    /** A TLS alert. */
    private static final String ALERT = "begins with: \"\u0015\u0003";

    private ConnectionErrors() {}

    static Inconclusive of(IOException e, Target target, Call call) {
        if (e instanceof SSLException tls) {
            return new Inconclusive.Wrong(target.redact(tls(tls)));
        }
        if (e instanceof ProxyRefusal refusal && refusal.status() / 100 == 4) {
            boolean isForWant = refusal.status() == PROXY_AUTHENTICATION;
            String help = isForWant ? ": set GUESTWIFI_PROXY_AUTH to user:password" : "";
            return new Inconclusive.Wrong(refusal.getMessage() + help);
        }
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        boolean isFromProxy =
                e instanceof ConnectException && target.access().route().proxy() != null;
        String where = isFromProxy ? " (of the proxy " + target.access().route().proxy() + ")" : "";
        return new Inconclusive(
                target.redact("no response to " + call.method() + " " + call.path() + ": " + why + where));
    }

    private static String tls(SSLException e) {
        String why = deepest(e);
        String text = (e.getMessage() + " " + why).toLowerCase(Locale.ROOT);
        if (text.contains("unsupported or unrecognized ssl message") || text.contains("plaintext connection")) {
            return "the target does not speak TLS: --url must begin with http://";
        }
        if (text.contains("no subject alternative") || text.contains("no name matching")) {
            return "the certificate of the target is not for this host (" + why + ")";
        }
        if (text.contains("pkix") || text.contains("certpath") || text.contains("certificate")) {
            return "the certificate of the target is not trusted (" + why
                    + "): give its issuer with --ca, or --insecure to check none";
        }
        return "TLS with the target fails: " + why;
    }

    private static String deepest(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < 10 && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** Whether the response to a plain-text request is TLS. */
    static boolean isTls(MalformedResponse e) {
        return String.valueOf(e.getMessage()).contains(ALERT);
    }
}
