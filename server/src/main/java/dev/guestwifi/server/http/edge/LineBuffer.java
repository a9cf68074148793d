package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One line at a time, whatever pieces it comes in. It ends in CR LF and has no other CR or LF, and no NUL. */
final class LineBuffer {
    private final GrowingBytes bytes = new GrowingBytes();
    private boolean endsInCr;
    private boolean isWhole;

    /**
     * Takes bytes up to the end of the line.
     *
     * @param limit how many bytes it may have, its end not counted
     * @param over what a longer line is refused with
     * @return the line without its end, a character for a byte, or null until it is whole
     */
    @Nullable
    String take(ByteBuffer input, int limit, Supplier<ProblemException> over) {
        if (isWhole) {
            bytes.rewind();
            isWhole = false;
        }
        while (input.hasRemaining()) {
            byte next = input.get();
            if (endsInCr && next == '\n') {
                endsInCr = false;
                isWhole = true;
                return new String(bytes.copy(), ISO_8859_1);
            }
            if (endsInCr || next == '\n' || next == 0) {
                throw ProblemException.of(
                        ProblemCode.MALFORMED_REQUEST, "Lines end in CR LF and have no other CR, LF or NUL.");
            }
            if (next == '\r') {
                endsInCr = true;
            } else if (bytes.size() >= limit) {
                throw over.get();
            } else {
                bytes.add(next);
            }
        }
        return null;
    }

    /** Bytes of the line that have come. */
    int size() {
        return isWhole ? 0 : bytes.size();
    }

    /** Whether the line, be it whole or not, starts with some ASCII characters. */
    boolean startsWith(String start) {
        if (bytes.size() < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (bytes.at(i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return isWhole || (bytes.size() == 0 && !endsInCr);
    }

    void clear() {
        bytes.clear();
        endsInCr = false;
        isWhole = false;
    }
}
