package dev.guestwifi.server.http;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response before it is known how the client wants it: the one owner of ETag and 304, gzip and the Vary
 * that belongs to it.
 *
 * @param bytes not compressed
 * @param gzipped the same, compressed
 * @param tag the weak entity tag of a body that clients may keep, otherwise null
 */
public record ResponseBody(
        byte[] bytes, Supplier<byte[]> gzipped, @Nullable String tag) {
    /** A body that nobody may keep. */
    static ResponseBody of(byte[] bytes) {
        return new ResponseBody(bytes, () -> Gzip.compress(bytes, Gzip.FAST), null);
    }

    /** A body that clients may keep and ask for changes. It is compressed once. */
    static ResponseBody tagged(byte[] bytes) {
        return new ResponseBody(bytes, new CompressedOnce(bytes), EntityTag.of(bytes));
    }

    /** Several threads that come first compress it each for itself. */
    private static final class CompressedOnce implements Supplier<byte[]> {
        private final byte[] bytes;
        private volatile byte @Nullable [] compressed;

        CompressedOnce(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public byte[] get() {
            byte[] known = compressed;
            if (known == null) {
                known = Gzip.compress(bytes, Gzip.FAST);
                compressed = known;
            }
            return known;
        }
    }

    /**
     * Decides what is sent, and states it in the header of the response.
     *
     * @param request gives the value of a header field, several lines joined by commas, or null
     * @param response takes header fields
     * @return the bytes that are sent, or null if the client has them already and gets 304
     */
    public byte @Nullable [] negotiate(UnaryOperator<@Nullable String> request, BiConsumer<String, String> response) {
        boolean mayCompress = Gzip.isWorthIt(bytes);
        if (mayCompress) {
            response.accept("Vary", "Accept-Encoding");
        }
        if (tag != null) {
            response.accept("ETag", tag);
            if (IfNoneMatch.matches(request.apply("If-None-Match"), tag)) {
                return null;
            }
        }
        if (mayCompress && Gzip.isAccepted(request.apply("Accept-Encoding"))) {
            response.accept("Content-Encoding", "gzip");
            return gzipped.get();
        }
        return bytes;
    }
}
