package dev.guestwifi.conformance.report;

import java.util.function.IntUnaryOperator;

/** Text from a stranger's answer made fit to be shown: it cannot steer a terminal, and XML can hold it. */
final class Printable {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int REPLACEMENT = 0xfffd;

    private Printable() {}

    /** Line ends stay; other control characters become pictures of themselves, what steers the direction is replaced. */
    static String text(String text) {
        IntUnaryOperator shown = point -> {
            if (point == '\n') {
                return point;
            }
            if (point < ' ') {
                return CONTROL_PICTURES + point;
            }
            int type = Character.getType(point);
            boolean isUnfit = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || (point & 0xfffe) == 0xfffe;
            return isUnfit ? REPLACEMENT : point;
        };
        return text.codePoints()
                .map(shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @param most of its characters to show */
    static String text(String text, int most) {
        String all = text(text);
        if (all.length() <= most) {
            return all;
        }
        int cut = Character.isHighSurrogate(all.charAt(most - 1)) ? most - 1 : most;
        return all.substring(0, cut) + " … (" + (all.length() - cut) + " characters more)";
    }
}
