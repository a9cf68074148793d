package dev.guestwifi.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.contract.Characters;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} bodies: values stripped of white space, empty ones left out. */
final class Form {
    private Form() {}

    /** @throws ProblemException if the body is no form in UTF-8 */
    static Map<String, List<String>> parse(byte[] body) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : strictUtf8(body).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                String value = Characters.strip(decode(pair.substring(equals + 1)));
                if (!value.isEmpty()) {
                    fields.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            // The decoder puts replacement characters for bytes that are not UTF-8; so it decodes to bytes first.
            return strictUtf8(URLDecoder.decode(latin1(text), ISO_8859_1).getBytes(ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** The UTF-8 bytes of a text, one a character. */
    private static String latin1(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static String strictUtf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, "The body is no form in UTF-8.");
    }
}
