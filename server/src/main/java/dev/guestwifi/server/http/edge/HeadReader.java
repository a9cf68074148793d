package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a request up to the empty one, each when it is whole. */
final class HeadReader {
    static final int MAX_LINE = 8 * 1024;
    /** The 100 that every client may send, and those that proxies add. */
    static final int MAX_FIELDS = 100 + 28;

    private static final int LINE_END = 2;
    /** 16 KiB that every client may send, and what proxies add. */
    private static final int MAX_FIELD_BYTES = (16 + 4) * 1024;
    /** Request line, fields, and the ends of the first and the empty line. */
    static final int MAX_HEAD = MAX_LINE + MAX_FIELD_BYTES + 2 * LINE_END;
    /** RFC 9112, 2.2: some clients send an empty line after a body. */
    private static final int MAX_EMPTY_LINES = 64;

    private final LineBuffer line = new LineBuffer();
    private Map<String, List<String>> fields = new LinkedHashMap<>();
    private @Nullable RequestLine requestLine;
    private int emptyLines;
    private int fieldLines;
    private int size;

    /** Read by the thread that times a request out. */
    private volatile PartialRequest partial = PartialRequest.NOTHING;

    /**
     * Takes the bytes that belong to the head.
     *
     * @return null until the head is whole
     * @throws ProblemException as soon as the request must be refused
     */
    @Nullable
    RequestHead read(ByteBuffer input) {
        boolean isWhole;
        try {
            isWhole = readLines(input);
        } catch (ProblemException e) {
            noteMethod();
            noteIds(input);
            throw e;
        }
        return isWhole && requestLine != null ? RequestHead.of(requestLine, fields) : null;
    }

    private boolean readLines(ByteBuffer input) {
        while (true) {
            String next = requestLine == null
                    ? line.take(input, MAX_LINE, HeadReader::lineTooLong)
                    : line.take(input, MAX_HEAD - size - 2 * LINE_END, HeadReader::headTooLarge);
            noteMethod();
            if (next == null) {
                return false;
            }
            if (requestLine == null) {
                start(next);
            } else if (next.isEmpty()) {
                return true;
            } else {
                add(FieldLine.parse(next));
                size += next.length() + LINE_END;
            }
        }
    }

    private void start(String text) {
        if (!text.isEmpty()) {
            requestLine = RequestLine.parse(text);
            size = text.length() + LINE_END;
        } else if (++emptyLines > MAX_EMPTY_LINES) {
            throw ProblemException.of(ProblemCode.MALFORMED_REQUEST, "There are too many empty lines.");
        }
    }

    private void add(FieldLine field) {
        partial = partial.with(field);
        if (++fieldLines > MAX_FIELDS) {
            throw ProblemException.of(
                    ProblemCode.HEADERS_TOO_LARGE, "The request has over " + MAX_FIELDS + " header fields.");
        }
        fields.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field.value());
    }

    private void noteMethod() {
        if (requestLine == null && !partial.isHead() && line.startsWith("HEAD ")) {
            partial = partial.withHead();
        }
    }

    /** A request that is refused may name itself in what has come of it besides. */
    private void noteIds(ByteBuffer input) {
        byte[] rest = new byte[Math.min(input.remaining(), MAX_HEAD)];
        input.duplicate().get(rest);
        String text = new String(rest, ISO_8859_1);
        int start = 0;
        int end = text.indexOf("\r\n");
        while (end > start) {
            int colon = ByteSet.TOKEN.skip(text, start);
            if (colon - start == RequestIds.FIELD.length()
                    && text.regionMatches(true, start, RequestIds.FIELD, 0, RequestIds.FIELD.length())) {
                noteId(text.substring(start, end));
            }
            start = end + LINE_END;
            end = text.indexOf("\r\n", start);
        }
    }

    private void noteId(String text) {
        try {
            partial = partial.with(FieldLine.parse(text));
        } catch (ProblemException e) {
            // The request is refused already.
        }
    }

    /** Whether something other than empty lines has come. */
    boolean isBegun() {
        return requestLine != null || !line.isEmpty();
    }

    /** Bytes that have come of the head, about twice of which are held. */
    int held() {
        return size + line.size();
    }

    PartialRequest partial() {
        return partial;
    }

    void clear() {
        line.clear();
        fields = new LinkedHashMap<>();
        requestLine = null;
        emptyLines = 0;
        fieldLines = 0;
        size = 0;
        partial = PartialRequest.NOTHING;
    }

    private static ProblemException lineTooLong() {
        return ProblemException.of(ProblemCode.URI_TOO_LONG, "The request line is over " + MAX_LINE + " bytes.");
    }

    private static ProblemException headTooLarge() {
        return ProblemException.of(
                ProblemCode.HEADERS_TOO_LARGE, "The header fields exceed " + MAX_FIELD_BYTES + " bytes.");
    }
}
