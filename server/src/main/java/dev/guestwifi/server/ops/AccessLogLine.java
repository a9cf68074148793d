package dev.guestwifi.server.ops;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guestwifi.server.text.Timestamps;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of the access log, one after the other, member by member and as bytes, without a library: each request
 * pays for it. Text that is not printable ASCII is escaped, so that no value can end the line or act in a terminal.
 */
final class AccessLogLine {
    private static final int LENGTH = 512;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_CHARACTER = "\\u0000".length();
    private static final String HEX = "0123456789abcdef";
    private static final int NANOS_PER_MICRO = 1000;
    private static final int MICROS_PER_MILLI = 1000;
    private static final int MICRO_DIGITS = 6;
    private static final int MILLI_DIGITS = 3;

    private final boolean isJson;
    private byte[] line = new byte[LENGTH];
    private int length;
    /** The second of the last time, and its text: most lines have the same as the one before. */
    private long second = Long.MIN_VALUE;

    private byte[] secondText = {};

    AccessLogLine(boolean isJson) {
        this.isJson = isJson;
    }

    /** The name of a member, as it begins the member in both forms. */
    static final class Name {
        private final byte[] json;
        private final byte[] text;

        /** @param name in snake case */
        Name(String name) {
            json = (",\"" + name + "\":").getBytes(US_ASCII);
            text = (' ' + name + '=').getBytes(US_ASCII);
        }
    }

    /** A time in UTC with six decimals. */
    void time(Name name, Instant time) {
        if (time.getEpochSecond() != second) {
            second = time.getEpochSecond();
            String text = String.valueOf(Timestamps.text(Timestamps.utc(time)));
            secondText = text.substring(0, text.lastIndexOf('.') + 1).getBytes(US_ASCII);
        }
        name(name);
        quote();
        bytes(secondText);
        digits(time.getNano() / NANOS_PER_MICRO, MICRO_DIGITS);
        put('Z');
        quote();
    }

    /** Leaves out what is null or empty. */
    void text(Name name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        name(name);
        quote();
        room(value.length() * LONGEST_CHARACTER);
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        quote();
    }

    /** @param value not negative */
    void number(Name name, long value) {
        name(name);
        number(value);
    }

    /** Milliseconds with three decimals. */
    void millis(Name name, long nanos) {
        name(name);
        long micros = Math.max(0, nanos) / NANOS_PER_MICRO;
        number(micros / MICROS_PER_MILLI);
        put('.');
        digits(micros % MICROS_PER_MILLI, MILLI_DIGITS);
    }

    /** Begins a line, and drops what a failure has left of the one before. */
    AccessLogLine begin() {
        length = 0;
        return this;
    }

    /** Passes the finished line on. */
    void end(AccessLogOutput output) {
        if (isJson) {
            room(1);
            put('}');
        }
        output.write(line, length);
    }

    private void name(Name name) {
        int start = length;
        bytes(isJson ? name.json : name.text);
        if (start == 0 && isJson) {
            line[0] = '{';
        } else if (start == 0) {
            System.arraycopy(line, 1, line, 0, --length);
        }
    }

    /** Also makes room for a number or quotation marks after them. */
    private void bytes(byte[] bytes) {
        room(bytes.length + LONGEST_NUMBER);
        System.arraycopy(bytes, 0, line, length, bytes.length);
        length += bytes.length;
    }

    private void quote() {
        if (isJson) {
            room(1);
            put('"');
        }
    }

    private void character(char c) {
        if (c > ' ' && c < '\u007f' && c != '"' && c != '\\') {
            put(c);
        } else {
            put('\\');
            put('u');
            for (int shift = 12; shift >= 0; shift -= 4) {
                put(HEX.charAt(c >> shift & 0xf));
            }
        }
    }

    private void number(long value) {
        int count = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            count++;
        }
        digits(value, count);
    }

    private void digits(long value, int count) {
        long rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private void put(char ascii) {
        line[length++] = (byte) ascii;
    }

    private void room(int bytes) {
        if (length + bytes > line.length) {
            line = Arrays.copyOf(line, 2 * (length + bytes));
        }
    }
}
