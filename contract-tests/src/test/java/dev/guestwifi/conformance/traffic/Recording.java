package dev.guestwifi.conformance.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;

/** Writes exchanges to a file as JSON lines. Safe for use by many threads. */
public final class Recording implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter lines;

    public Recording(Path file) {
        try {
            lines = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One exchange. */
    public static ObjectNode exchange(String method, String url, int status) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("startedDateTime", Instant.now().toString());
        entry.putObject("request").put("method", method).put("url", url).putArray("headers");
        entry.putObject("response").put("status", status).putArray("headers");
        return entry;
    }

    /** Adds a header field to the request or the response of an exchange. */
    public static void header(ObjectNode entry, String message, String name, String value) {
        ((ArrayNode) entry.path(message).path("headers"))
                .addObject()
                .put("name", name)
                .put("value", value);
    }

    /** Sets the body of the request or the response of an exchange. */
    public static void body(ObjectNode entry, String message, byte[] body) {
        ((ObjectNode) entry.path(message))
                .putObject(message.equals("request") ? "postData" : "content")
                .put("size", body.length)
                .put("encoding", "base64")
                .put("text", Base64.getEncoder().encodeToString(body));
    }

    public synchronized void add(ObjectNode entry) {
        try {
            lines.write(entry.toString());
            lines.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
