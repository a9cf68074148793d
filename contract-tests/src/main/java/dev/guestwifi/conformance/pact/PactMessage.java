package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What requests and responses of a pact have in common.
 *
 * @param headers one field for each value
 * @param generators as written
 */
record PactMessage(List<Field> headers, PactBody body, MatchingRules rules, JsonNode generators) {
    PactMessage {
        headers = List.copyOf(headers);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> field.value().strip())
                .findFirst();
    }

    /** The media type: of the header field, or of the body; in lower case, without parameters. */
    String mediaType() {
        String type = header("Content-Type").orElse(body.mediaType());
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a generator of the given section replaces the value of a name. */
    boolean isFromState(String section, String name) {
        JsonNode generators = this.generators.path(section);
        boolean isWhole = generators.path("type").asText().equals("ProviderState");
        return isWhole
                || generators.properties().stream()
                        .anyMatch(one -> one.getValue().path("type").asText().equals("ProviderState")
                                && isNamed(one.getKey(), name));
    }

    private static boolean isNamed(String key, String name) {
        return key.equalsIgnoreCase(name)
                || key.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + "[")
                || BodyPath.of(key)
                        .filter(path -> !path.steps().isEmpty()
                                && path.steps().get(0).name().equals(name))
                        .isPresent();
    }
}
