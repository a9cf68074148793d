package dev.guestwifi.conformance.call;

import io.restassured.http.Headers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came back.
 *
 * @param number of the request in the run, from 1
 * @param curl a shell line that sends the request again; secrets stand as shell variables
 */
public record Exchange(int number, Call call, String curl, Reply reply) {
    private static final int SHOWN = 600;

    /** What came back. {@code status} is 0 when nothing did. */
    public record Reply(int status, Headers headers, byte[] body) {
        static final Reply NONE = new Reply(0, new Headers(), new byte[0]);
    }

    public int status() {
        return reply.status();
    }

    /** The body as text in UTF-8. */
    public String text() {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** The value of a header field, null when it is not there. */
    public @Nullable String header(String name) {
        return reply.headers().getValue(name);
    }

    /** Status, media type and the beginning of the body. It may hold a key if the target gave one away. */
    String shown() {
        String type = header("Content-Type") == null ? "" : " " + header("Content-Type");
        String text = text();
        return status() + type + "\n" + (text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
    }
}
