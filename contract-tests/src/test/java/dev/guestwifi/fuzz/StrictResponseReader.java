package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads responses by the letter of RFC 9112. */
final class StrictResponseReader {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([1-5][0-9]{2}) ([\\t\\x20-\\x7E]*)");
    private static final Pattern FIELD =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x21-\\x7E]?[\\t\\x20-\\x7E]*)");
    private static final int MAX_LINE = 64 * 1024;
    private static final byte[] NEXT = "HTTP/1.".getBytes(ISO_8859_1);

    private final BufferedInputStream input;

    /** Whether a response belongs to a HEAD request and so has no body, by its {@code X-Request-Id}. */
    interface IsHead {
        boolean test(String id) throws IOException;
    }

    StrictResponseReader(InputStream input) {
        this.input = new BufferedInputStream(input, 1 << 16);
    }

    /** The next final response; empty at the end of the stream. */
    Optional<FuzzResponse> next(IsHead isHead) throws IOException {
        while (true) {
            String line = line();
            if (line == null) {
                return Optional.empty();
            }
            Matcher status = STATUS.matcher(line);
            if (!status.matches()) {
                throw new MalformedResponseException("the status line is: " + line);
            }
            FuzzResponse head = new FuzzResponse(Integer.parseInt(status.group(1)), fields(), new byte[0]);
            if (head.status() >= 200) {
                return Optional.of(new FuzzResponse(head.status(), head.fields(), body(head, isHead)));
            }
        }
    }

    private List<FuzzRequest.Field> fields() throws IOException {
        List<FuzzRequest.Field> fields = new ArrayList<>();
        while (true) {
            String line = line();
            if (line == null) {
                throw new MalformedResponseException("the head ends early");
            }
            if (line.isEmpty()) {
                return fields;
            }
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw new MalformedResponseException("a header field is: " + line);
            }
            fields.add(new FuzzRequest.Field(field.group(1), field.group(2)));
        }
    }

    private byte[] body(FuzzResponse head, IsHead isHead) throws IOException {
        List<String> lengths = head.all("Content-Length");
        List<String> codings = head.all("Transfer-Encoding");
        if (lengths.size() + codings.size() > 1) {
            throw new MalformedResponseException("the body is framed twice");
        }
        if (head.status() == 204 || head.status() == 304 || isHead.test(head.id())) {
            return new byte[0];
        }
        if (codings.isEmpty() && lengths.isEmpty()) {
            if (head.isLast()) {
                return input.readAllBytes();
            }
            throw new MalformedResponseException("a " + head.status() + " does not say how long its body is");
        }
        return codings.isEmpty() ? bytes(Integer.parseInt(lengths.get(0))) : chunks();
    }

    /** Whether another response begins here; that is so where a body was announced to a HEAD request. */
    boolean isAtNext() throws IOException {
        input.mark(NEXT.length);
        byte[] start = input.readNBytes(NEXT.length);
        input.reset();
        return start.length == 0 || Arrays.equals(start, NEXT);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line();
            if (size == null || !size.matches("[0-9A-Fa-f]{1,7}")) {
                throw new MalformedResponseException("the size of a chunk is: " + size);
            }
            body.writeBytes(bytes(Integer.parseInt(size, 16)));
            if (!"".equals(line())) {
                throw new MalformedResponseException("a chunk does not end where it should");
            }
            if (Integer.parseInt(size, 16) == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = input.readNBytes(count);
        if (bytes.length < count) {
            throw new MalformedResponseException("of " + count + " bytes came " + bytes.length);
        }
        return bytes;
    }

    /** Null at the end of the stream. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next >= 0; next = input.read()) {
            if (next == '\n') {
                if (line.length() == 0 || line.charAt(line.length() - 1) != '\r') {
                    throw new MalformedResponseException("a line ends in a bare LF: " + line);
                }
                return line.substring(0, line.length() - 1);
            }
            line.append((char) next);
            if (line.length() > MAX_LINE) {
                throw new MalformedResponseException("a line is endless");
            }
        }
        if (line.length() > 0) {
            throw new MalformedResponseException("the stream ends within a line: " + line);
        }
        return null;
    }
}
