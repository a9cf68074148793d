package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** Percent-encoded text that every later decoder will read the same way. */
final class PercentEncoding {
    private static final Pattern FAILS_IN_PATH = Pattern.compile("(?i)%(2f|5c|00)");
    private static final String FORBIDDEN_IN_URI = "\"<>\\^`{|}[]";

    private PercentEncoding() {}

    /** @throws ProblemException if a {@code %} is not followed by two digits, or the decoded bytes are not UTF-8 */
    static void check(String where, byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                decoded.write(encoded[i]);
                continue;
            }
            int high = i + 2 <= encoded.length - 1 ? Character.digit(encoded[i + 1], 16) : -1;
            int low = i + 2 <= encoded.length - 1 ? Character.digit(encoded[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw malformed(where + " has a % that is not followed by two hexadecimal digits.");
            }
            decoded.write(high << 4 | low);
            i += 2;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray()));
        } catch (CharacterCodingException e) {
            throw malformed(where + " has bytes that are not UTF-8.");
        }
    }

    /**
     * A target without the characters that browsers send and URIs forbid. What Grizzly fails on in a path, an encoded slash,
     * backslash or NUL, is encoded once more: it is in no path of the server, and so finds nothing.
     */
    static String tidy(String target) {
        String tidy = withoutForbidden(target);
        int query = tidy.indexOf('?');
        String path = query < 0 ? tidy : tidy.substring(0, query);
        return FAILS_IN_PATH.matcher(path).replaceAll("%25$1") + tidy.substring(path.length());
    }

    private static String withoutForbidden(String target) {
        StringBuilder tidy = new StringBuilder(target.length());
        for (byte next : target.getBytes(ISO_8859_1)) {
            if (FORBIDDEN_IN_URI.indexOf(next) >= 0) {
                tidy.append("%%%02X".formatted(next & 0xFF));
            } else {
                tidy.append((char) (next & 0xFF));
            }
        }
        return tidy.toString();
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, detail);
    }
}
