package dev.guestwifi.conformance.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file of recorded exchanges: HAR, or one entry of HAR in each line. It is read entry by entry. */
final class TrafficFile {
    /** More than any response of the API has; larger entries would take too much memory. */
    private static final int LONGEST_TEXT = 64 << 20;

    private static final int GZIP = 0x1f;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build());

    private TrafficFile() {}

    /**
     * Reads all entries.
     *
     * @throws IOException if the file cannot be read, or is neither HAR nor JSON lines
     */
    static void read(Path file, Consumer<JsonNode> entries) throws IOException {
        try (InputStream bytes = plain(file);
                JsonParser parser = JSON.createParser(bytes)) {
            boolean hasAny = false;
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new IOException("it is neither HAR nor JSON lines");
                }
                hasAny = true;
                object(parser, entries);
            }
            if (!hasAny) {
                throw new IOException("it is empty");
            }
        }
    }

    private static InputStream plain(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(1);
        boolean isPacked = bytes.read() == GZIP;
        bytes.reset();
        return isPacked ? new GZIPInputStream(bytes) : bytes;
    }

    /** The root of HAR, or a line. */
    private static void object(JsonParser parser, Consumer<JsonNode> entries) throws IOException {
        if (!"log".equals(parser.nextFieldName())) {
            entries.accept(line(parser));
            return;
        }
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isEntries = parser.currentName().equals("entries");
            parser.nextToken();
            if (!isEntries) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                entries.accept(JSON.readTree(parser));
            }
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) { // beside log
            parser.nextToken();
            parser.skipChildren();
        }
    }

    /** An object of which the first name has been read. */
    private static JsonNode line(JsonParser parser) throws IOException {
        var entry = JSON.createObjectNode();
        while (parser.currentToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            entry.set(name, JSON.<JsonNode>readTree(parser));
            parser.nextToken();
        }
        return entry;
    }
}
