package dev.guestwifi.conformance.text;

/** Writes untrusted text into Markdown. */
public final class Markdown {
    private static final int LONGEST = 600;

    private Markdown() {}

    /** Text that looks as it is written, also in a table. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder();
        Printable.line(Printable.cut(text, LONGEST)).codePoints().forEach(point -> {
            if ("\\`*_{}[]<>()#+!|~&@".indexOf(point) >= 0) {
                safe.append(point == '<' ? "&lt;" : point == '&' ? "&amp;" : "\\" + Character.toString(point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** Text as code, also in a table. */
    public static String code(String text) {
        return "`" + Printable.line(Printable.cut(text, LONGEST)).replace('`', '\'').replace("|", "\\|") + "`";
    }
}
