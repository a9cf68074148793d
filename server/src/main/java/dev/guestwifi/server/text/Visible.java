package dev.guestwifi.server.text;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Makes characters visible that a reader would not see, but that act: control characters (ESC, NUL, C1), line and
 * paragraph separators, and invisible format characters such as U+202E, which reverses what follows.
 */
public final class Visible {
    /** They join letters and emoji, and do nothing else. */
    private static final String JOINERS = "\u200C\u200D";

    private static final String LAYOUT = "\n\r\t";

    private Visible() {}

    /** Text for a terminal, on one line: each such character becomes its escape, {@code \}{@code u202E}. */
    public static String onTerminal(String text) {
        return escape(text, c -> acts(c) && JOINERS.indexOf(c) < 0);
    }

    /**
     * A JSON document for a line of a log: still the same JSON, but with each such character as an escape. Outside its
     * strings a document without indentation has none of them.
     */
    public static String inJson(String json) {
        return escape(json, Visible::acts);
    }

    /** Text of several lines for a terminal or a log: as {@link #onTerminal}, but line breaks and tabs stay. */
    public static String inLines(String text) {
        return escape(text, c -> acts(c) && JOINERS.indexOf(c) < 0 && LAYOUT.indexOf(c) < 0);
    }

    private static boolean acts(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escape(String text, IntPredicate isEscaped) {
        if (text.codePoints().noneMatch(isEscaped)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isEscaped.test(c)) {
                for (char unit : Character.toChars(c)) {
                    visible.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                }
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
