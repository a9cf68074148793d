package dev.guestwifi.conformance.pact;

import java.util.regex.Pattern;

/** Formats of dates and times in Java and Rust as regular expressions, which accept a little more. */
final class TimeFormat {
    private static final int LONGEST = 100;

    private TimeFormat() {}

    /** A pattern for the whole text. */
    static String regex(String format) {
        StringBuilder regex = new StringBuilder("^");
        int at = 0;
        while (at < Math.min(format.length(), LONGEST)) {
            char letter = format.charAt(at);
            int end = at + 1;
            if (letter == '\'') {
                int close = format.indexOf('\'', end);
                end = close < 0 ? format.length() : close + 1;
                String quoted = format.substring(at + 1, Math.max(at + 1, end - 1));
                regex.append(Pattern.quote(quoted.isEmpty() ? "'" : quoted));
            } else if (Character.isLetter(letter)) {
                while (end < format.length() && format.charAt(end) == letter) {
                    end++;
                }
                regex.append(part(letter, end - at));
            } else {
                regex.append(letter == '[' ? "(?:" : letter == ']' ? ")?" : Pattern.quote(String.valueOf(letter)));
            }
            at = end;
        }
        return regex.append(format.length() > LONGEST ? "" : "$").toString();
    }

    private static String part(char letter, int length) {
        return switch (letter) {
            case 'y', 'u', 'Y' -> length == 2 ? "\\d{2,4}" : "\\d{4,9}";
            case 'M', 'L' -> length > 2 ? "[^\\d]+" : "\\d{1,2}";
            case 'd', 'H', 'h', 'K', 'k', 'm', 's' -> "\\d{1,2}";
            case 'S', 'n', 'N' -> "\\d{1,9}";
            case 'E', 'a' -> "[^\\d]+";
            case 'X', 'x', 'Z', 'z', 'V', 'O' -> "(Z|[+-]\\d{2}(:?\\d{2})?|[A-Za-z/_]+)";
            default -> ".*";
        };
    }
}
