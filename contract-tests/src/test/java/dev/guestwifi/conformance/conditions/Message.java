package dev.guestwifi.conformance.conditions;

import dev.guestwifi.conformance.HttpLines;
import dev.guestwifi.conformance.transport.RawField;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param line its first line
 * @param body without transfer coding
 */
record Message(String line, List<RawField> fields, byte[] body) {
    /** The next request of a connection; null when there is none. */
    static @Nullable Message read(InputStream in) throws IOException {
        String line = HttpLines.read(in);
        if (line == null) {
            return null;
        }
        List<RawField> fields = new ArrayList<>();
        for (String next = HttpLines.read(in); next != null && !next.isEmpty(); next = HttpLines.read(in)) {
            int colon = next.indexOf(':');
            fields.add(new RawField(
                    next.substring(0, colon), next.substring(colon + 1).strip()));
        }
        Message head = new Message(line, fields, new byte[0]);
        return new Message(line, fields, head.readBody(in));
    }

    String method() {
        return line.substring(0, line.indexOf(' '));
    }

    String target() {
        return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    }

    String version() {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** The first value of a field; empty if there is none. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(RawField::value)
                .findFirst()
                .orElse("");
    }

    boolean isSafe() {
        return List.of("GET", "HEAD", "OPTIONS").contains(method());
    }

    boolean hasBody() {
        return !value("Content-Length").isEmpty() || !value("Transfer-Encoding").isEmpty();
    }

    boolean isLast() {
        return version().equals("HTTP/1.0")
                || value("Connection").toLowerCase(Locale.ROOT).contains("close");
    }

    private byte[] readBody(InputStream in) throws IOException {
        if (value("Transfer-Encoding").isEmpty()) {
            String length = value("Content-Length");
            return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        }
        return HttpLines.readChunks(in);
    }
}
