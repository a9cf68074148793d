package dev.guestwifi.conformance.transport;

/**
 * Limits of a response. Exceeding one ends the exchange with {@link BoundExceeded}.
 *
 * @param head bytes of all heads of an exchange together, interim responses and trailers included
 * @param fields header fields of one head, or of the trailers
 * @param interims responses with a status below 200
 * @param body bytes of a body, as it is sent, chunk sizes included, and again after it is unpacked
 */
public record Bounds(int head, int fields, int interims, int body) {
    private static final int LARGEST_BODY = 64 << 20;
    /** What becomes of a body, text and tree, takes several times its size. */
    private static final int SHARE = 16;

    /** 64 KiB of head, 200 fields, 10 interim responses, a body of 64 MiB or less if there is little memory. */
    public static final Bounds DEFAULT = new Bounds(
            64 << 10, 200, 10, (int) Math.min(LARGEST_BODY, Runtime.getRuntime().maxMemory() / SHARE));
}
