package dev.guestwifi.server.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of an IP address from text (RFC 4291 § 2.2); null if the text is not an address. */
final class IpBytes {
    private static final int V4 = 4;
    private static final int V6 = 16;

    private IpBytes() {}

    /** Four decimal numbers. One with a leading zero is refused: some programs take it for octal. */
    static byte @Nullable [] v4(String text) {
        byte[] bytes = new byte[V4];
        int at = 0;
        for (int i = 0; i < V4; i++) {
            int start = at;
            int number = 0;
            while (at < text.length() && at - start < 3 && isDigit(text.charAt(at))) {
                number = number * 10 + text.charAt(at++) - '0';
            }
            boolean isNumber = at > start && number <= 255 && (at - start == 1 || text.charAt(start) != '0');
            boolean isEnded = i == V4 - 1 ? at == text.length() : at < text.length() && text.charAt(at) == '.';
            if (!isNumber || !isEnded) {
                return null;
            }
            bytes[i] = (byte) number;
            at++;
        }
        return bytes;
    }

    /** Eight groups, of which {@code ::} replaces one or more; the last two may be an IPv4 address. */
    static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] bytes = groups(text);
            return bytes != null && bytes.length == V6 ? bytes : null;
        }
        String start = text.substring(0, gap);
        // An IPv4 address is allowed only at the end.
        byte[] before = start.isEmpty() ? new byte[0] : start.indexOf('.') >= 0 ? null : groups(start);
        String rest = text.substring(gap + 2);
        byte[] after = rest.isEmpty() ? new byte[0] : groups(rest);
        if (before == null || after == null || before.length + after.length > V6 - 2) {
            return null;
        }
        byte[] bytes = new byte[V6];
        System.arraycopy(before, 0, bytes, 0, before.length);
        System.arraycopy(after, 0, bytes, V6 - after.length, after.length);
        return bytes;
    }

    private static byte @Nullable [] groups(String text) {
        byte[] bytes = new byte[V6];
        int count = 0;
        int at = 0;
        while (true) {
            int end = text.indexOf(':', at);
            String group = end < 0 ? text.substring(at) : text.substring(at, end);
            byte[] read = end < 0 && group.indexOf('.') >= 0 ? v4(group) : group(group);
            if (read == null || count + read.length > V6) {
                return null;
            }
            System.arraycopy(read, 0, bytes, count, read.length);
            count += read.length;
            if (end < 0) {
                return Arrays.copyOf(bytes, count);
            }
            at = end + 1;
        }
    }

    private static byte @Nullable [] group(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return null;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return null;
            }
            number = number * 16 + digit;
        }
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
