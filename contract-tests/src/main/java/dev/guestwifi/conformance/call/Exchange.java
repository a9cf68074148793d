package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.transport.RawFields;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response.
 *
 * @param number of the request in the run, from 1
 * @param line computes {@link #curl}, which most exchanges never need
 */
public record Exchange(int number, Call call, Supplier<String> line, Reply reply) {
    private static final int SHOWN = 600;

    /**
     * The response. {@code status} is 0 if there was none.
     *
     * @param body uncompressed
     * @param content the body, parsed
     * @param isFromProxy whether it came from a proxy in front of the target
     */
    public record Reply(int status, RawFields headers, byte[] body, Body content, boolean isFromProxy) {
        static final Reply NONE = of(0, RawFields.NONE, new byte[0], false);

        static Reply of(int status, RawFields headers, byte[] body, boolean isFromProxy) {
            return new Reply(status, headers, body, Body.of(body), isFromProxy);
        }
    }

    /** A curl command that sends the request again. Secrets are shell variables. */
    public String curl() {
        return line.get();
    }

    public int status() {
        return reply.status();
    }

    /** Whether the response comes from a proxy or an overloaded target, and so says nothing about the request. */
    public boolean isDisturbed() {
        return Attempts.isDisturbed(status(), reply.isFromProxy());
    }

    /** The body as text in UTF-8. */
    public String text() {
        String text = reply.content().text();
        return text == null ? new String(reply.body(), StandardCharsets.UTF_8) : text;
    }

    /** The value of a header field; null if it is missing. */
    public @Nullable String header(String name) {
        return reply.headers().value(name);
    }

    /** Status, media type and the beginning of the body. Contains a key if the target revealed one. */
    String shown() {
        String type = header("Content-Type") == null ? "" : " " + header("Content-Type");
        String text = text();
        return status() + type + "\n" + (text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
    }
}
