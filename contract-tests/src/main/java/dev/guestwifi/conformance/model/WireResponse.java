package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A response as received. Not safe for use by several threads. */
public final class WireResponse {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 16 << 20;

    private final int status;
    private final List<Field> fields;
    private final byte[] body;
    private final Instant sent;
    private final Instant received;
    private @Nullable JsonNode json;

    /**
     * @param body without transfer coding, still compressed if it was
     * @param sent when the request was sent
     * @param received when the response was complete
     */
    public WireResponse(int status, List<Field> fields, byte[] body, Instant sent, Instant received) {
        this.status = status;
        this.fields = List.copyOf(fields);
        this.body = body;
        this.sent = sent;
        this.received = received;
    }

    public int status() {
        return status;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Still compressed if it was. */
    public byte[] body() {
        return body;
    }

    public Instant sent() {
        return sent;
    }

    public Instant received() {
        return received;
    }

    /** The values of a header field, without white space at their ends. */
    public List<String> values(String name) {
        return Field.values(fields, name);
    }

    /** Whether the body is compressed. */
    public boolean isCompressed() {
        return values("Content-Encoding").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("(?:x-)?gzip"));
    }

    /**
     * The body without compression, at most 16 MiB of it.
     *
     * @throws IOException if it does not match Content-Encoding
     */
    public byte[] plainBody() throws IOException {
        if (!isCompressed() || body.length == 0) {
            return body;
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readNBytes(LARGEST);
        }
    }

    /** The body as JSON; a missing node if it is not JSON. */
    public JsonNode json() {
        if (json == null) {
            json = read();
        }
        return json;
    }

    private JsonNode read() {
        try {
            JsonNode tree = JSON.readTree(plainBody());
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
