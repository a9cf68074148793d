package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests that come over a connection, one after another. */
final class PlainRequests {
    private final InputStream in;
    private final String base;

    /** @param base of the API; what is outside of it gets a path that the API does not have */
    PlainRequests(InputStream in, String base) {
        this.in = new BufferedInputStream(in);
        this.base = base;
    }

    /** The next request; null when there is none. */
    @Nullable
    WireRequest next() throws IOException {
        String line = readLine();
        if (line == null) {
            return null;
        }
        String method = line.substring(0, line.indexOf(' '));
        String target = line.substring(method.length() + 1, line.lastIndexOf(' '));
        List<Field> fields = readFields();
        byte[] body = readBody(fields);
        boolean isAbsolute = target.startsWith("http://");
        String path = isAbsolute ? target.substring(target.indexOf('/', 7)) : target;
        String below = path.startsWith(base) ? path.substring(base.length()) : path.equals("*") ? "*" : "/outside";
        String version = line.substring(line.lastIndexOf(' ') + 1);
        return new WireRequest(method, below, isAbsolute, version, fields, body);
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).replaceAll("\r$", "");
    }

    private List<Field> readFields() throws IOException {
        List<Field> fields = new ArrayList<>();
        for (String line = readLine(); line != null && !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            fields.add(new Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return fields;
    }

    private byte[] readBody(List<Field> fields) throws IOException {
        if (!Field.values(fields, "Transfer-Encoding").isEmpty()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                body.write(in.readNBytes(size));
                readLine();
            }
            readFields();
            return body.toByteArray();
        }
        List<String> length = Field.values(fields, "Content-Length");
        return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length.get(0)));
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(String.valueOf(readLine()).replaceAll(";.*", "").strip(), 16);
    }
}
