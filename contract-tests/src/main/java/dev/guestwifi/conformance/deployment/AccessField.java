package dev.guestwifi.conformance.deployment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A header field that is sent with every request, for a gateway in front of the target. */
public record AccessField(String name, Secret value) {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t -~\\x80-\\xff]*");
    /** Fields that the kit sets itself. */
    private static final Set<String> OWN = Set.of(
            "host",
            "connection",
            "content-length",
            "content-type",
            "content-encoding",
            "accept-encoding",
            "origin",
            "transfer-encoding",
            "te",
            "expect",
            "upgrade",
            "x-api-key",
            "x-request-id",
            "idempotency-key",
            "if-none-match");

    private static final Pattern CREDENTIAL =
            Pattern.compile("(?i).*(?:auth|cookie|token|key|secret|password|session|signature|jwt|credential).*");

    /**
     * @param field such as {@code X-Tenant: north}
     * @throws IllegalArgumentException if it is not a header field, or one that the kit sets itself; the message does
     *     not repeat the value
     */
    public static AccessField of(String field) {
        int colon = field.indexOf(':');
        String name = field.substring(0, Math.max(0, colon)).strip();
        String value = field.substring(colon + 1).strip();
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("--header must be 'Name: value'");
        }
        if (name.equalsIgnoreCase("X-API-Key")) {
            throw new IllegalArgumentException("--header: give the key with GUESTWIFI_API_KEY or --key");
        }
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("--header: the kit sets " + name + " itself");
        }
        return new AccessField(name, new Secret(isCredential(name) ? variable(name) : value, value));
    }

    /** Whether the value of such a field is never printed. */
    public static boolean isCredential(String name) {
        return CREDENTIAL.matcher(name).matches();
    }

    private static String variable(String name) {
        return "$" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_").replaceAll("^(?=[0-9])", "_");
    }

    boolean isSecret() {
        return !value.shown().equals(value.value());
    }
}
