package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.transport.RawFields;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came back.
 *
 * @param number of the request in the run, from 1
 * @param line writes {@link #curl}, which most exchanges never need
 */
public record Exchange(int number, Call call, Supplier<String> line, Reply reply) {
    private static final int SHOWN = 600;

    /**
     * What came back. {@code status} is 0 when nothing did.
     *
     * @param body unpacked
     * @param content the same, parsed
     * @param isFromProxy whether what stands before the target gave it
     */
    public record Reply(int status, RawFields headers, byte[] body, Body content, boolean isFromProxy) {
        static final Reply NONE = of(0, RawFields.NONE, new byte[0], false);

        static Reply of(int status, RawFields headers, byte[] body, boolean isFromProxy) {
            return new Reply(status, headers, body, Body.of(body), isFromProxy);
        }
    }

    /** A shell line that sends the request again; secrets stand as shell variables. */
    public String curl() {
        return line.get();
    }

    public int status() {
        return reply.status();
    }

    /** The body as text in UTF-8. */
    public String text() {
        String text = reply.content().text();
        return text == null ? new String(reply.body(), StandardCharsets.UTF_8) : text;
    }

    /** The value of a header field, null when it is not there. */
    public @Nullable String header(String name) {
        return reply.headers().value(name);
    }

    /** Status, media type and the beginning of the body. It may hold a key if the target gave one away. */
    String shown() {
        String type = header("Content-Type") == null ? "" : " " + header("Content-Type");
        String text = text();
        return status() + type + "\n" + (text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
    }
}
