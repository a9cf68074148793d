package dev.guestwifi.conformance.model;

import dev.guestwifi.conformance.HttpLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests that come over a connection, one after another. */
final class PlainRequests {
    private final InputStream in;
    private final String base;
    private final boolean isImpatient;

    /**
     * @param in buffered
     * @param base of the API; what is outside of it gets a path that the API does not have
     * @param isImpatient whether a body is what has arrived of it
     */
    PlainRequests(InputStream in, String base, boolean isImpatient) {
        this.isImpatient = isImpatient;
        this.in = in;
        this.base = base;
    }

    /** The next request; null when there is none. */
    @Nullable
    WireRequest next() throws IOException {
        String line = HttpLines.read(in);
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

    private List<Field> readFields() throws IOException {
        List<Field> fields = new ArrayList<>();
        for (String line = HttpLines.read(in); line != null && !line.isEmpty(); line = HttpLines.read(in)) {
            int colon = line.indexOf(':');
            fields.add(new Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return fields;
    }

    private byte[] readBody(List<Field> fields) throws IOException {
        if (!Field.values(fields, "Transfer-Encoding").isEmpty()) {
            return HttpLines.readChunks(in);
        }
        List<String> length = Field.values(fields, "Content-Length");
        int bytes = length.isEmpty() ? 0 : Integer.parseInt(length.get(0));
        return in.readNBytes(isImpatient ? Math.min(bytes, in.available()) : bytes);
    }
}
