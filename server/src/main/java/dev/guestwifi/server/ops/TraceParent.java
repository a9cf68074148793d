package dev.guestwifi.server.ops;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code traceparent} field of a request (W3C Trace Context): 00-trace-parent-flags. */
final class TraceParent {
    static final String FIELD = "traceparent";

    private static final int TRACE = 3;
    private static final int PARENT = 36;
    private static final int FLAGS = 53;
    private static final int LENGTH = 55;

    private TraceParent() {}

    /** The value if there is exactly one and it is valid, otherwise null. */
    static @Nullable String of(List<String> values) {
        return values.size() == 1 && isValid(values.get(0)) ? values.get(0) : null;
    }

    private static boolean isValid(String value) {
        return value.length() == LENGTH
                && value.startsWith("00-")
                && isId(value, TRACE, PARENT - 1)
                && value.charAt(PARENT - 1) == '-'
                && isId(value, PARENT, FLAGS - 1)
                && value.charAt(FLAGS - 1) == '-'
                && isHex(value, FLAGS, LENGTH);
    }

    /** Lower-case hex that is not all zeros. */
    private static boolean isId(String value, int from, int to) {
        boolean isZero = true;
        for (int i = from; i < to; i++) {
            isZero &= value.charAt(i) == '0';
        }
        return !isZero && isHex(value, from, to);
    }

    private static boolean isHex(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
