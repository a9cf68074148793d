package dev.guestwifi.conformance.deployment;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Removes secrets, and the personal data that a target has returned so far, from texts. Safe for use by many threads.
 */
final class Redaction {
    /** Anything that looks like a key, in any case, or the beginning of one. */
    private static final Pattern KEY = Pattern.compile("gwf_[0-9a-z]{16,}", Pattern.CASE_INSENSITIVE);

    private final List<Secret> secrets;
    private final KeyForms keys;
    private final KeyForms credentials;
    private final PersonalData people = new PersonalData();
    private final boolean isDataShown;

    /**
     * @param named keys to find in every form; others are found only as they are
     * @param access credentials for gateways and proxies
     * @param all secrets, including these
     */
    Redaction(List<Secret> named, List<Secret> access, List<Secret> all, boolean isDataShown) {
        this.secrets = all;
        this.keys = new KeyForms(named);
        this.credentials =
                new KeyForms(Stream.concat(named.stream(), access.stream()).toList());
        this.isDataShown = isDataShown;
    }

    PersonalData people() {
        return people;
    }

    String redact(String text) {
        return redactSecrets(isDataShown ? text : people.mask(text));
    }

    String redactMember(String name, String json) {
        return redact(isDataShown ? json : people.maskMember(name, json));
    }

    String redactSecrets(String text) {
        String safe = text;
        for (Secret secret : secrets) {
            safe = safe.replace(secret.value(), secret.shown());
        }
        return KEY.matcher(credentials.mask(safe)).replaceAll("gwf_…");
    }

    boolean isKeyIn(String text) {
        return keys.isIn(text);
    }
}
