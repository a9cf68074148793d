package dev.guestwifi.conformance.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes untrusted text safe to print, with one method for each kind of output. Characters that could control a
 * terminal, hide or reverse text, or break a document are written as {@code \}{@code u{…}}: control characters, line
 * and paragraph separators, format characters such as those for text direction, lone surrogates and noncharacters.
 */
public final class Printable {
    private Printable() {}

    /** A block of text on a terminal; keeps line feeds. */
    public static String terminal(String text) {
        return escaped(text, true);
    }

    /** A single line: on a terminal, in a log, or as the message of an exception. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Text in an HTML page, before HTML escaping. */
    public static String html(String text) {
        return escaped(text, true);
    }

    /** The text of an XML element, before XML escaping. */
    public static String xml(String text) {
        return escaped(text, true);
    }

    /** The value of an XML attribute: parsers turn line feeds into spaces. */
    public static String xmlAttribute(String text) {
        return escaped(text, false);
    }

    /** A string in a JSON document, which readers may print. */
    public static String json(String text) {
        return escaped(text, true);
    }

    /** Whether two different texts look alike, such as a composed and a decomposed letter with an accent. */
    public static boolean looksAlike(String one, String other) {
        return !one.equals(other)
                && Normalizer.normalize(one, Normalizer.Form.NFKC)
                        .equals(Normalizer.normalize(other, Normalizer.Form.NFKC));
    }

    /** Escapes every character beyond ASCII. */
    public static String ascii(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(point -> {
            if (point < 0x80) {
                escaped.appendCodePoint(point);
            } else {
                escape(point, escaped);
            }
        });
        return escaped.toString();
    }

    /** @param most the maximum number of characters; the number of omitted ones is added */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + " … (" + (text.length() - end) + " characters more)";
    }

    private static String escaped(String text, boolean hasLines) {
        if (text.codePoints().allMatch(point -> isFit(point, hasLines))) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(point -> {
            if (isFit(point, hasLines)) {
                escaped.appendCodePoint(point);
            } else {
                escape(point, escaped);
            }
        });
        return escaped.toString();
    }

    private static void escape(int point, StringBuilder to) {
        to.append("\\u{").append(String.format(Locale.ROOT, "%x", point)).append('}');
    }

    private static boolean isFit(int point, boolean hasLines) {
        if (point >= ' ' && point < 0x7f) {
            return true;
        }
        if (point == '\n') {
            return hasLines;
        }
        boolean isNoCharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
        return !isNoCharacter
                && switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
