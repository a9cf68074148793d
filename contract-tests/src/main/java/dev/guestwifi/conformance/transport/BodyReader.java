package dev.guestwifi.conformance.transport;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the body of one response by its framing, within the bounds. Not safe for use by several threads. */
final class BodyReader {
    private static final Pattern LENGTH = Pattern.compile("[0-9]+");
    private static final Pattern SIZE = Pattern.compile("0*([0-9A-Fa-f]{1,7})[ \t]*(?:;.*)?");
    private static final Pattern LARGE_SIZE = Pattern.compile("[0-9A-Fa-f]+[ \t]*(?:;.*)?");
    private static final int LONGEST_SIZE_LINE = 4096;
    private static final int FIRST = 8 << 10;
    private static final int LONGEST_NUMBER = 9;

    private final ByteReader in;
    private final Bounds bounds;
    private final List<String> faults;
    private byte[] bytes = new byte[0];
    private int size;
    /** Of the body's bytes on the wire, chunk sizes included. */
    private int left;

    BodyReader(ByteReader in, Bounds bounds, List<String> faults) {
        this.in = in;
        this.bounds = bounds;
        this.faults = faults;
        this.left = bounds.body();
    }

    /** The bytes read. */
    byte[] bytes() {
        return bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
    }

    /**
     * The length by Content-Length.
     *
     * @return -1 if there is no such field
     */
    int length(RawFields fields) throws IOException {
        List<String> lengths = fields.values("Content-Length").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        if (lengths.isEmpty()) {
            return -1;
        }
        String length = lengths.get(0);
        if (!lengths.stream().allMatch(length::equals)) {
            throw new MalformedResponse("the response has several lengths: " + String.join(", ", lengths));
        }
        if (!LENGTH.matcher(length).matches()) {
            throw new MalformedResponse("Content-Length is no number of bytes: \"" + length + "\"");
        }
        if (lengths.size() > 1) {
            faults.add("Content-Length is given " + lengths.size() + " times");
        }
        String digits = length.replaceFirst("^0+(?=.)", "");
        if (digits.length() > LONGEST_NUMBER || Integer.parseInt(digits) > bounds.body()) {
            throw tooLarge();
        }
        return Integer.parseInt(digits);
    }

    void readLength(int length) throws IOException {
        try {
            read(length);
        } catch (EOFException e) {
            throw new MalformedResponse(
                    "the connection was closed after " + size + " of " + length + " bytes of the body");
        }
    }

    /** @return the trailers */
    RawFields readChunks(HeadReader heads) throws IOException {
        try {
            for (int length = chunkSize(); length > 0; length = chunkSize()) {
                read(length);
                if (!"\r".equals(in.line(1))) {
                    throw new MalformedResponse("a chunk of the body is longer than its size says");
                }
                take(2);
            }
        } catch (EOFException e) {
            throw new MalformedResponse("the connection was closed before the last chunk of the body");
        }
        return heads.fields();
    }

    void readToEnd() throws IOException {
        int next = in.read();
        while (next >= 0) {
            take(1);
            append(1);
            bytes[size++] = (byte) next;
            int more = in.pending();
            take(more);
            append(more);
            size += Math.max(0, more == 0 ? 0 : in.read(bytes, size, more));
            next = in.read();
        }
    }

    private int chunkSize() throws IOException {
        String line = in.line(LONGEST_SIZE_LINE);
        if (line == null) {
            throw new BoundExceeded("a chunk of the body has more than " + LONGEST_SIZE_LINE + " bytes of extensions");
        }
        take(line.length() + 1);
        String size = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        var small = SIZE.matcher(size);
        if (small.matches()) {
            return Integer.parseInt(small.group(1), 16);
        }
        if (LARGE_SIZE.matcher(size).matches()) {
            throw tooLarge();
        }
        throw new MalformedResponse("the size of a chunk is no number: \"" + size + "\"");
    }

    private void read(int length) throws IOException {
        take(length);
        for (int rest = length; rest > 0; ) {
            // Grows with the bytes received: an announced length alone costs no memory.
            append(Math.min(rest, Math.max(FIRST, size)));
            int count = in.read(bytes, size, Math.min(rest, bytes.length - size));
            if (count < 0) {
                throw new EOFException();
            }
            size += count;
            rest -= count;
        }
    }

    private void append(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, Math.min(2 * bytes.length, bounds.body())));
        }
    }

    private void take(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw tooLarge();
        }
    }

    private BoundExceeded tooLarge() {
        return new BoundExceeded("the body of the response is larger than " + bounds.body() + " bytes");
    }
}
