package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.problem.ProblemException;
import java.nio.ByteBuffer;

/** The body of a request, whatever pieces it comes in. */
sealed interface Body permits Body.Sized, Chunks {
    /**
     * Takes the bytes that belong to the body.
     *
     * @return whether it is whole
     * @throws ProblemException as soon as the request must be refused
     */
    boolean read(ByteBuffer input);

    /** What has come of it, without its framing. */
    byte[] content();

    /** How many bytes that is. */
    int held();

    static Body of(RequestHead head) {
        return head.isChunked() ? new Chunks() : new Sized((int) head.contentLength());
    }

    /** As long as Content-Length says (RFC 9112, 6.2). */
    final class Sized implements Body {
        private final GrowingBytes content = new GrowingBytes();
        private int missing;

        /** @param length in bytes */
        Sized(int length) {
            this.missing = length;
        }

        @Override
        public boolean read(ByteBuffer input) {
            int length = Math.min(missing, input.remaining());
            content.add(input, length);
            missing -= length;
            return missing == 0;
        }

        @Override
        public byte[] content() {
            return content.copy();
        }

        @Override
        public int held() {
            return content.size();
        }
    }
}
