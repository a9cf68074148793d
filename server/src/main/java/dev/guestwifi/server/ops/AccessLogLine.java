package dev.guestwifi.server.ops;

import org.jspecify.annotations.Nullable;

/**
 * Writes one line of the access log, member by member, without a library: each request pays for it. Text that is not
 * printable ASCII is escaped, so that no value can end the line or act in a terminal.
 */
final class AccessLogLine {
    private static final int LENGTH = 384;
    private static final String HEX = "0123456789abcdef";
    private static final long MICRO = 1000;
    private static final int MILLI_DIGITS = 1000;

    private final boolean isJson;
    private final StringBuilder line = new StringBuilder(LENGTH);

    AccessLogLine(boolean isJson) {
        this.isJson = isJson;
    }

    /** @param printable without quotation marks and backslashes */
    void time(String name, char[] printable) {
        name(name);
        quote();
        line.append(printable);
        quote();
    }

    /** Leaves out what is null or empty. */
    void text(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        name(name);
        quote();
        if (isPlain(value)) {
            line.append(value); // at once, as almost always
        } else {
            for (int i = 0; i < value.length(); i++) {
                character(value.charAt(i));
            }
        }
        quote();
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007f' && c != '"' && c != '\\';
    }

    void number(String name, long value) {
        name(name);
        line.append(value);
    }

    /** Milliseconds with three decimals. */
    void millis(String name, long nanos) {
        name(name);
        long micros = Math.max(0, nanos) / MICRO;
        line.append(micros / MILLI_DIGITS).append('.');
        int decimals = (int) (micros % MILLI_DIGITS);
        line.append((char) ('0' + decimals / 100))
                .append((char) ('0' + decimals / 10 % 10))
                .append((char) ('0' + decimals % 10));
    }

    /** The whole line, without a line break. */
    String end() {
        return isJson ? line.append('}').toString() : line.toString();
    }

    private void name(String name) {
        if (isJson) {
            line.append(line.length() == 0 ? "{\"" : ",\"").append(name).append("\":");
        } else {
            line.append(line.length() == 0 ? "" : " ").append(name).append('=');
        }
    }

    private void quote() {
        if (isJson) {
            line.append('"');
        }
    }

    private void character(char c) {
        if (isPlain(c)) {
            line.append(c);
        } else {
            line.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                line.append(HEX.charAt(c >> shift & 0xf));
            }
        }
    }
}
