package dev.guestwifi.client.internal;

/** Text of others that people and terminals can be shown: one line, printable, not long. */
final class SafeText {
    /** The most characters of one text. */
    static final int MAX_LENGTH = 500;

    private static final String CUT = "...";

    private SafeText() {}

    /**
     * The text without what would act on a terminal or a log: control and format characters (line breaks, ESC, marks
     * that change the direction) become {@code \\u{1b}}, and after {@value #MAX_LENGTH} characters it is cut.
     */
    static String of(String text) {
        StringBuilder safe = new StringBuilder();
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int character = text.codePointAt(i);
            next = i + Character.charCount(character);
            String shown =
                    isPlain(character) ? Character.toString(character) : "\\u{" + Integer.toHexString(character) + "}";
            int room = MAX_LENGTH - (next < text.length() ? CUT.length() : 0);
            if (safe.length() + shown.length() > room) {
                return safe.append(CUT).toString();
            }
            safe.append(shown);
        }
        return safe.toString();
    }

    private static boolean isPlain(int character) {
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
