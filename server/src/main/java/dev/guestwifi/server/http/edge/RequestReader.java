package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one whole request from the bytes that have come so far, or says that more must come. */
final class RequestReader {
    static final int MAX_TARGET = 8 * 1024;
    static final int MAX_HEAD = 24 * 1024;
    static final int MAX_BODY = 64 * 1024;

    private static final String END_OF_HEAD = "\r\n\r\n";
    /** Two slashes, dot segments and matrix parameters: Grizzly folds them, and would find what is not there. */
    private static final Pattern FORGIVEN = Pattern.compile("//|;|/\\.{1,2}(/|$)");

    private static final String FORM = "application/x-www-form-urlencoded";

    private RequestReader() {}

    /**
     * What has come so far.
     *
     * @param head null until it is whole
     * @param body null until it is whole
     * @param consumed how many bytes the whole request took
     */
    record Progress(@Nullable RequestHead head, byte @Nullable [] body, int consumed) {
        /** Whether the sender waits to be told that it may send the body. */
        boolean awaitsContinue() {
            return head != null && body == null && head.has("expect", "100-continue");
        }
    }

    /** @throws ProblemException if the request is one that must be refused */
    static Progress read(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, MAX_HEAD), ISO_8859_1);
        int start = 0;
        while (text.startsWith("\r\n", start)) {
            start += 2; // RFC 9112, 2.2: some clients send an empty line after a body.
        }
        int end = text.indexOf(END_OF_HEAD, start);
        checkHead(text, start, end < 0 ? text.length() : end, end >= 0);
        if (end < 0) {
            return new Progress(null, null, 0);
        }
        RequestHead head = RequestHead.parse(text.substring(start, end));
        checkTarget(head.target());
        int bodyStart = end + END_OF_HEAD.length();
        if (head.isChunked()) {
            Chunks chunks = Chunks.read(bytes, bodyStart, MAX_BODY);
            return chunks == null ? new Progress(head, null, 0) : whole(head, chunks.body(), chunks.end());
        }
        if (head.contentLength() > MAX_BODY) {
            throw Chunks.tooLarge(MAX_BODY);
        }
        int bodyEnd = bodyStart + (int) head.contentLength();
        return bytes.length < bodyEnd
                ? new Progress(head, null, 0)
                : whole(head, Arrays.copyOfRange(bytes, bodyStart, bodyEnd), bodyEnd);
    }

    private static Progress whole(RequestHead head, byte[] body, int consumed) {
        boolean isForm = head.all("content-type").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM));
        if (isForm) {
            PercentEncoding.check("The body", body);
        }
        return new Progress(head, body, consumed);
    }

    private static void checkHead(String text, int start, int end, boolean isWhole) {
        int lineEnd = text.indexOf("\r\n", start);
        if ((lineEnd < 0 ? end : lineEnd) - start > MAX_TARGET) {
            throw ProblemException.of(ProblemCode.URI_TOO_LONG, "The request line is over " + MAX_TARGET + " bytes.");
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean isLastOfUnfinished = !isWhole && i == end - 1;
            boolean isBareLf = c == '\n' && (i == start || text.charAt(i - 1) != '\r');
            boolean isBareCr = c == '\r' && !isLastOfUnfinished && text.charAt(i + 1) != '\n';
            if (c == 0 || isBareLf || isBareCr) {
                throw ProblemException.of(
                        ProblemCode.MALFORMED_REQUEST, "Lines end in CR LF and have no other control characters.");
            }
        }
        if (!isWhole && end >= MAX_HEAD) {
            throw ProblemException.of(
                    ProblemCode.HEADERS_TOO_LARGE, "The header fields are over " + MAX_HEAD + " bytes.");
        }
    }

    private static void checkTarget(String target) {
        int query = target.indexOf('?');
        byte[] path = target.substring(0, query < 0 ? target.length() : query).getBytes(ISO_8859_1);
        PercentEncoding.check("The path", path);
        if (FORGIVEN.matcher(new String(path, ISO_8859_1)).find()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND, "There is nothing at this path.");
        }
        if (query >= 0) {
            PercentEncoding.check("The query", target.substring(query + 1).getBytes(ISO_8859_1));
        }
    }
}
