package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a request that carry secrets. A response may repeat other parts, such as the Host. */
final class SecretPlaces {
    private static final Pattern PLACES = Pattern.compile("(?im)^(?:(?:x-api-key|cookie|x-csrf-token):|password=).*");

    private SecretPlaces() {}

    /** Whether a request carries a secret in any other part. */
    static boolean areLeft(byte[] request, List<String> secrets) {
        String elsewhere = PLACES.matcher(new String(request, ISO_8859_1)).replaceAll("");
        return secrets.stream().anyMatch(elsewhere::contains);
    }
}
