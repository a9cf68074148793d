package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the requests of one connection, whatever pieces they come in. It keeps its place, so a byte costs the same
 * however many came before it, and holds at most one head and one body. After a refusal it is of no more use.
 */
final class RequestReader {
    static final int MAX_BODY = 64 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Progress NO_HEAD = new Progress(null, null, Map.of());

    private final HeadReader headReader = new HeadReader();
    private @Nullable RequestHead head;
    private @Nullable Body body;

    /**
     * What has come so far.
     *
     * @param head null until it is whole
     * @param body null until the request is whole
     * @param form the fields of the body, decoded; empty if it is no form
     */
    record Progress(@Nullable RequestHead head, byte @Nullable [] body, Map<String, List<String>> form) {
        /** Whether the sender waits to be told that it may send the body. */
        boolean awaitsContinue() {
            return head != null && body == null && head.expectsContinue();
        }
    }

    /**
     * Takes the bytes that belong to the current request. Those that remain in the input belong to the next one, to be
     * fed when this one has been dealt with.
     *
     * @throws ProblemException if the request is one that must be refused
     */
    Progress feed(ByteBuffer input) {
        if (head == null || body == null) {
            head = headReader.read(input);
            if (head == null) {
                return NO_HEAD;
            }
            body = Body.of(head);
        }
        if (!body.read(input)) {
            return new Progress(head, null, Map.of());
        }
        byte[] content = body.content();
        Progress whole = new Progress(head, content, form(head, content));
        head = null;
        body = null;
        headReader.clear();
        return whole;
    }

    private static Map<String, List<String>> form(RequestHead head, byte[] content) {
        boolean isForm = head.all("content-type").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM));
        // What is compressed is no form yet; it is refused later, as what it is.
        boolean isCoded = head.all("content-encoding").stream()
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
        return isForm && !isCoded ? FormEncoding.decode("The body", content) : Map.of();
    }

    /** Whether a request has begun and is not whole yet. Empty lines before it do not begin it. */
    boolean isBegun() {
        return head != null || headReader.isBegun();
    }

    /** Bytes of memory that the current request takes so far, about. */
    int held() {
        return headReader.held() + (body == null ? 0 : body.held());
    }

    /** What is known of the current request. Any thread may ask. */
    PartialRequest partial() {
        return headReader.partial();
    }
}
