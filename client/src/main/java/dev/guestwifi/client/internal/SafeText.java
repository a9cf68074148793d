package dev.guestwifi.client.internal;

/** Makes untrusted text safe to show in terminals and logs: one printable line of limited length. */
final class SafeText {
    /** The longest result, in UTF-16 code units. */
    static final int MAX_LENGTH = 500;

    private static final String ELLIPSIS = "...";

    private SafeText() {}

    /**
     * Escapes control and format characters, such as line breaks, ESC and direction marks, as {@code \\u{1b}}, and
     * cuts the text after {@value #MAX_LENGTH} characters.
     */
    static String of(String text) {
        StringBuilder safe = new StringBuilder();
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int character = text.codePointAt(i);
            next = i + Character.charCount(character);
            String escaped = isPrintable(character)
                    ? Character.toString(character)
                    : "\\u{" + Integer.toHexString(character) + "}";
            int available = MAX_LENGTH - (next < text.length() ? ELLIPSIS.length() : 0);
            if (safe.length() + escaped.length() > available) {
                return safe.append(ELLIPSIS).toString();
            }
            safe.append(escaped);
        }
        return safe.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
