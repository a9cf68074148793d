package dev.guestwifi.conformance.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Field;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Queries and forms as text. */
final class UrlText {
    private static final String PLAIN = "-._~";

    private UrlText() {}

    static String encoded(List<Field> pairs) {
        return pairs.stream()
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return encoded(text, PLAIN);
    }

    /** Encodes what a URL cannot have; leaves everything else as it is. */
    static String safe(String text) {
        return encoded(text, PLAIN + "%&=+/:;,@!$'()*?[]");
    }

    private static String encoded(String text, String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            boolean isPlain = (one >= '0' && one <= '9')
                    || (one >= 'A' && one <= 'Z')
                    || (one >= 'a' && one <= 'z')
                    || plain.indexOf(one) >= 0;
            encoded.append(isPlain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
        return encoded.toString();
    }

    /** The names and values of a query or form, decoded; broken escapes stay as they are. */
    static List<Field> pairs(String text) {
        List<Field> pairs = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                pairs.add(new Field(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A form that is given as a JSON object; Ruby's tools write it so. */
    static String form(JsonNode object) {
        List<Field> pairs = new ArrayList<>();
        object.properties().forEach(field -> {
            if (field.getValue().isArray()) {
                field.getValue().forEach(value -> pairs.add(new Field(field.getKey(), value.asText())));
            } else {
                pairs.add(new Field(field.getKey(), field.getValue().asText()));
            }
        });
        return encoded(pairs);
    }
}
