package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The rules for text. */
public final class Text {
    private Text() {}

    /** § Values: text is UTF-8, without broken escapes. Empty if it is not. */
    static Optional<String> decoded(String raw, boolean isForm) {
        return bytes(raw, isForm).flatMap(Text::utf8);
    }

    /** Decodes percent-encoding; empty if an escape is broken. */
    static Optional<byte[]> bytes(String raw, boolean isForm) {
        byte[] in = raw.getBytes(ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
                int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(isForm && in[i] == '+' ? ' ' : in[i]);
            }
        }
        return Optional.of(out.toByteArray());
    }

    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Unicode's property White_Space. */
    static boolean isWhiteSpace(int c) {
        return (c >= 0x9 && c <= 0xD)
                || c == 0x20
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** Unicode's category Cc. */
    static boolean isControl(int c) {
        return c < 0x20 || (c >= 0x7F && c <= 0x9F);
    }

    static boolean has(String text, IntPredicate kind) {
        return text.codePoints().anyMatch(kind);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** § Values: white space at both ends of form values is removed. */
    public static String stripped(String text) {
        int[] points = text.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (start < end && isWhiteSpace(points[start])) {
            start++;
        }
        while (end > start && isWhiteSpace(points[end - 1])) {
            end--;
        }
        return new String(points, start, end - start);
    }

    /** The comparison key of a code: equal codes have equal keys. */
    public static String codeKey(String code) {
        String upper = Normalizer.normalize(code, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
