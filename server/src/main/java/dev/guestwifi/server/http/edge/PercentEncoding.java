package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Percent-encoded text that every later decoder will read the same way. */
final class PercentEncoding {
    private static final String FORBIDDEN_IN_URI = "\"<>\\^`{|}[]";
    /** What Grizzly fails on in a path. */
    private static final String FAILS_IN_PATH = "/\\\0";

    private static final String DIGITS = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** @throws ProblemException if a {@code %} is not followed by two digits, or the decoded bytes are not UTF-8 */
    static void check(String where, byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                decoded.write(encoded[i]);
                continue;
            }
            int high = i + 2 < encoded.length ? Character.digit((char) (encoded[i + 1] & 0xFF), 16) : -1;
            int low = i + 2 < encoded.length ? Character.digit((char) (encoded[i + 2] & 0xFF), 16) : -1;
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

    /** The byte that is percent-encoded at an index, or -1 if none is. */
    static int octet(String text, int index) {
        if (index + 2 >= text.length()
                || text.charAt(index) != '%'
                || !ByteSet.HEX.has(text.charAt(index + 1))
                || !ByteSet.HEX.has(text.charAt(index + 2))) {
            return -1;
        }
        return Character.digit(text.charAt(index + 1), 16) << 4 | Character.digit(text.charAt(index + 2), 16);
    }

    /** A path whose unreserved characters are not encoded: it means the same (RFC 3986, 6.2.2.2). */
    static String withoutNeedless(String path) {
        StringBuilder normal = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            int octet = octet(path, i);
            if (ByteSet.UNRESERVED.has(octet)) {
                normal.append((char) octet);
                i += 2;
            } else {
                normal.append(path.charAt(i));
            }
        }
        return normal.toString();
    }

    /**
     * A target without the characters that browsers send and URIs forbid. What Grizzly fails on in a path, an encoded slash,
     * backslash or NUL, is encoded once more: it is in no path of the server, and so finds nothing.
     */
    static String tidy(String target) {
        StringBuilder tidy = new StringBuilder(target.length());
        int query = target.indexOf('?');
        int pathEnd = query < 0 ? target.length() : query;
        for (int i = 0; i < target.length(); i++) {
            char next = target.charAt(i);
            boolean isForbidden = FORBIDDEN_IN_URI.indexOf(next) >= 0;
            int octet = isForbidden ? next : octet(target, i);
            if (i < pathEnd && octet >= 0 && FAILS_IN_PATH.indexOf(octet) >= 0) {
                tidy.append("%25").append(isForbidden ? hex(next) : target.substring(i + 1, i + 3));
                i += isForbidden ? 0 : 2;
            } else if (isForbidden) {
                tidy.append('%').append(hex(next));
            } else {
                tidy.append(next);
            }
        }
        return tidy.toString();
    }

    private static String hex(char octet) {
        return new String(new char[] {DIGITS.charAt(octet >> 4), DIGITS.charAt(octet & 0xF)});
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, detail);
    }
}
