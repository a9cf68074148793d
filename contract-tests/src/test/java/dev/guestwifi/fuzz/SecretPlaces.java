package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.Pattern;

/** Where requests carry secrets. A server may show again what a caller writes elsewhere, such as its Host. */
final class SecretPlaces {
    private static final Pattern PLACES = Pattern.compile("(?im)^(?:(?:x-api-key|cookie|x-csrf-token):|password=).*");

    private SecretPlaces() {}

    /** Whether the bytes of a request carry a secret elsewhere. */
    static boolean areLeft(byte[] request, List<String> secrets) {
        String elsewhere = PLACES.matcher(new String(request, ISO_8859_1)).replaceAll("");
        return secrets.stream().anyMatch(elsewhere::contains);
    }
}
