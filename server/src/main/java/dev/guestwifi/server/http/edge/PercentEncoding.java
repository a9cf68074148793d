package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
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
        byte[] decoded = new byte[encoded.length];
        int length = 0;
        boolean isAscii = true;
        for (int i = 0; i < encoded.length; i++) {
            int octet = encoded[i];
            if (octet == '%') {
                octet = octet(where, encoded, i);
                i += 2;
            }
            decoded[length++] = (byte) octet;
            isAscii &= octet < 0x80 && octet >= 0;
        }
        if (!isAscii) {
            utf8(where, decoded, 0, length);
        }
    }

    /**
     * The byte, 0 to 255, that is encoded at the index of a {@code %}.
     *
     * @throws ProblemException if two hexadecimal digits do not follow
     */
    static int octet(String where, byte[] encoded, int index) {
        int high = index + 2 < encoded.length ? Character.digit(encoded[index + 1] & 0xFF, 16) : -1;
        int low = index + 2 < encoded.length ? Character.digit(encoded[index + 2] & 0xFF, 16) : -1;
        if (high < 0 || low < 0) {
            throw malformed(where + " has a % that is not followed by two hexadecimal digits.");
        }
        return high << 4 | low;
    }

    /** @throws ProblemException if the bytes are not UTF-8 */
    static String utf8(String where, byte[] bytes, int start, int length) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
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
     * A path without the characters that browsers send and URIs forbid. What Grizzly fails on, an encoded slash,
     * backslash or NUL, or three dots and more between slashes, is encoded once more: it is in no path of the server,
     * and so finds nothing.
     */
    static String tidy(String path) {
        StringBuilder tidy = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char next = path.charAt(i);
            boolean isForbidden = FORBIDDEN_IN_URI.indexOf(next) >= 0;
            int octet = isForbidden ? next : octet(path, i);
            if (octet >= 0 && FAILS_IN_PATH.indexOf(octet) >= 0) {
                tidy.append("%25").append(isForbidden ? hex(next) : path.substring(i + 1, i + 3));
                i += isForbidden ? 0 : 2;
            } else if (isForbidden) {
                tidy.append('%').append(hex(next));
            } else if (next == '.' && isSegmentOfDots(path, i)) {
                tidy.append("%252E");
            } else {
                tidy.append(next);
            }
        }
        return tidy.toString();
    }

    private static boolean isSegmentOfDots(String path, int start) {
        int end = start;
        while (end < path.length() && path.charAt(end) == '.') {
            end++;
        }
        boolean isSegment = path.startsWith("/", start - 1) && (end == path.length() || path.charAt(end) == '/');
        return isSegment && end - start > 2;
    }

    private static String hex(char octet) {
        return new String(new char[] {DIGITS.charAt(octet >> 4), DIGITS.charAt(octet & 0xF)});
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, detail);
    }
}
