package dev.guestwifi.server.data;

import java.util.Locale;

/** Data files that cannot be served. The message names every fault, ready to be shown. */
public final class BadDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final long MEBIBYTE = 1 << 20;

    BadDataException(String message) {
        super(message);
    }

    /**
     * A sentence for when the heap is full.
     *
     * @param what was read then
     */
    public static String tooLarge(String what) {
        return String.format(
                Locale.ROOT,
                "The data needs more memory than the %d MB that Java may use, which were full at %s:"
                        + " start with a larger heap, as in java -Xmx4g -jar ….",
                Runtime.getRuntime().maxMemory() / MEBIBYTE,
                what);
    }
}
