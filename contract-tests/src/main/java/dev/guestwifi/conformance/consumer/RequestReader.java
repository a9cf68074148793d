package dev.guestwifi.conformance.consumer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the requests of a connection, within bounds. */
final class RequestReader {
    private static final int LONGEST_HEAD = 64 << 10;
    private static final int LARGEST_BODY = 1 << 20;
    private static final Pattern LINE = Pattern.compile("([!-~]+) ([^ ]+) (HTTP/1\\.[01])");
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*");

    private final InputStream in;
    private final OutputStream out;
    private final String base;
    private int headLength;

    /** @param base path of the API; what is outside of it gets a path that the API does not have */
    RequestReader(InputStream in, OutputStream out, String base) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.base = base;
    }

    /** The next request; empty when there is none. */
    Optional<WireRequest> next() throws IOException {
        headLength = 0;
        Optional<String> first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(first.get());
        if (!line.matches()) {
            throw new MalformedRequestException("no request line of HTTP/1.1");
        }
        List<Field> fields = fields();
        WireRequest head =
                new WireRequest(line.group(1), relative(line.group(2)), false, line.group(3), fields, new byte[0]);
        if (head.version().equals("HTTP/1.1")
                && head.values("Expect").stream().anyMatch(value -> value.equalsIgnoreCase("100-continue"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            out.flush();
        }
        return Optional.of(head.body(body(head)));
    }

    private String relative(String target) {
        String path = target.startsWith("http://") ? target.replaceFirst("http://[^/]*", "") : target;
        return path.equals(base) || path.startsWith(base + "/") || path.startsWith(base + "?")
                ? path.substring(base.length())
                : "/outside-of" + path;
    }

    private List<Field> fields() throws IOException {
        List<Field> fields = new ArrayList<>();
        for (String line = required(); !line.isEmpty(); line = required()) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw new MalformedRequestException("a malformed header field");
            }
            fields.add(new Field(field.group(1), field.group(2)));
        }
        return fields;
    }

    private byte[] body(WireRequest head) throws IOException {
        if (!head.values("Transfer-Encoding").isEmpty()) {
            return chunks();
        }
        List<String> lengths = head.values("Content-Length");
        return lengths.isEmpty() ? new byte[0] : exactly(number(lengths.get(0), 10), 0);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(exactly(size, body.size()));
            required();
        }
        for (String trailer = required(); !trailer.isEmpty(); ) {
            trailer = required();
        }
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        headLength = 0;
        return number(required().replaceAll(";.*", "").strip(), 16);
    }

    private static int number(String digits, int radix) throws MalformedRequestException {
        try {
            return Integer.parseInt(digits, radix);
        } catch (NumberFormatException e) {
            throw new MalformedRequestException("a malformed length");
        }
    }

    private byte[] exactly(int count, int before) throws IOException {
        if (count < 0 || count > LARGEST_BODY - before) {
            throw new MalformedRequestException("a body larger than 1 MiB");
        }
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the client ended the connection in a body");
        }
        return bytes;
    }

    private String required() throws IOException {
        return line().orElseThrow(() -> new EOFException("the client ended the connection in a head"));
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() > 0) {
                    throw new EOFException("the client ended the connection in a line");
                }
                return Optional.empty();
            }
            if (headLength++ > LONGEST_HEAD) {
                throw new MalformedRequestException("a head of more than 64 KiB");
            }
            line.write(next);
        }
        String text = line.toString(ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
