package dev.guestwifi.server.data;

import java.util.Locale;

/** The data files are invalid. The message lists the faults and is ready to be printed. */
public final class BadDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final long MEBIBYTE = 1 << 20;

    /** @param message lists the faults */
    public BadDataException(String message) {
        super(message);
    }

    /**
     * The message for a full heap.
     *
     * @param what the data that was read at that time
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
