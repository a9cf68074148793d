package dev.guestwifi.conformance.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes text from a stranger's response fit to be shown, with one method for each place where it is shown. What could
 * steer a terminal, hide or turn round text, or break a document is written as {@code \}{@code u{…}}: control
 * characters, line and paragraph separators, format characters such as those for the direction of text, lone surrogates
 * and code points that are no characters.
 */
public final class Printable {
    private Printable() {}

    /** A block of text on a terminal: line feeds stay. */
    public static String terminal(String text) {
        return escaped(text, true);
    }

    /** Text in one line: of a terminal, a log, or the message of an exception. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Text in an HTML page, to be escaped as HTML demands. */
    public static String html(String text) {
        return escaped(text, true);
    }

    /** The text of an XML element, to be escaped as XML demands. */
    public static String xml(String text) {
        return escaped(text, true);
    }

    /** The value of an XML attribute: a parser would make line feeds spaces. */
    public static String xmlAttribute(String text) {
        return escaped(text, false);
    }

    /** A string in a JSON document: whoever reads it may print it. */
    public static String json(String text) {
        return escaped(text, true);
    }

    /** Whether two different texts look alike, as a letter with an accent and the same letter and accent apart do. */
    public static boolean looksAlike(String one, String other) {
        return !one.equals(other)
                && Normalizer.normalize(one, Normalizer.Form.NFKC)
                        .equals(Normalizer.normalize(other, Normalizer.Form.NFKC));
    }

    /** Text in which every character beyond ASCII is escaped. */
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

    /** @param most characters of the text; what is left out is counted */
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
