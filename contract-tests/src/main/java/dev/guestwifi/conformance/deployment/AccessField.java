package dev.guestwifi.conformance.deployment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A header field that every request carries for what stands before a target. */
public record AccessField(String name, Secret value) {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t -~\\x80-\\xff]*");
    /** What the kit decides itself, request by request. */
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
     * @param field like {@code X-Tenant: north}
     * @throws IllegalArgumentException if it is no header field, or one that the kit itself sends; the message does not
     *     repeat the value
     */
    public static AccessField of(String field) {
        int colon = field.indexOf(':');
        String name = field.substring(0, Math.max(0, colon)).strip();
        String value = field.substring(colon + 1).strip();
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("--header is written like 'Name: value'");
        }
        if (name.equalsIgnoreCase("X-API-Key")) {
            throw new IllegalArgumentException("--header: the key is given with CONFORMANCE_KEY or --key");
        }
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("--header: the kit itself decides on " + name);
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
