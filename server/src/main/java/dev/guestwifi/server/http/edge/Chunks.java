package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.nio.ByteBuffer;

/** A body that comes in chunks (RFC 9112, 7.1), put together. Extensions and trailers are checked and dropped. */
final class Chunks implements Body {
    private static final int MAX_LINE = 1024;
    private static final int MAX_TRAILER = 8 * 1024;
    /** Extensions, white space and leading zeros: without a bound a body of tiny chunks could be all of these. */
    private static final int MAX_PADDING = 64 * 1024;

    private enum Part {
        SIZE,
        DATA,
        DATA_END,
        TRAILER,
        DONE
    }

    private final GrowingBytes content = new GrowingBytes();
    private final LineBuffer line = new LineBuffer();
    private Part part = Part.SIZE;
    private int missing;
    private int padding;
    private int trailer;

    @Override
    public boolean read(ByteBuffer input) {
        while (part != Part.DONE && input.hasRemaining()) {
            switch (part) {
                case SIZE -> readSize(input);
                case DATA -> readData(input);
                case DATA_END -> readDataEnd(input);
                case TRAILER -> readTrailer(input);
                case DONE -> {}
            }
        }
        return part == Part.DONE;
    }

    private void readSize(ByteBuffer input) {
        String text = line.take(input, MAX_LINE, ChunkSize::malformed);
        if (text == null) {
            return;
        }
        ChunkSize size = ChunkSize.parse(text);
        padding += size.padding();
        if (size.bytes() > RequestReader.MAX_BODY - content.size() || padding > MAX_PADDING) {
            throw tooLarge();
        }
        missing = (int) size.bytes();
        part = missing == 0 ? Part.TRAILER : Part.DATA;
    }

    private void readData(ByteBuffer input) {
        int length = Math.min(missing, input.remaining());
        content.add(input, length);
        missing -= length;
        if (missing == 0) {
            part = Part.DATA_END;
        }
    }

    private void readDataEnd(ByteBuffer input) {
        if (line.take(input, 0, ChunkSize::malformed) != null) {
            part = Part.SIZE;
        }
    }

    private void readTrailer(ByteBuffer input) {
        String text = line.take(input, MAX_TRAILER - trailer, Chunks::trailerTooLarge);
        if (text == null) {
            return;
        }
        if (text.isEmpty()) {
            part = Part.DONE;
        } else {
            FieldLine.parse(text);
            trailer += text.length();
        }
    }

    @Override
    public byte[] content() {
        return content.copy();
    }

    @Override
    public int held() {
        return content.size();
    }

    static ProblemException tooLarge() {
        return ProblemException.of(
                ProblemCode.BODY_TOO_LARGE, "The body is over " + RequestReader.MAX_BODY + " bytes.");
    }

    private static ProblemException trailerTooLarge() {
        return ProblemException.of(ProblemCode.HEADERS_TOO_LARGE, "The trailer is over " + MAX_TRAILER + " bytes.");
    }
}
