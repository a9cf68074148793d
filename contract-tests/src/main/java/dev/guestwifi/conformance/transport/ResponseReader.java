package dev.guestwifi.conformance.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads one complete response. Not safe for use by several threads. */
final class ResponseReader {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final ByteReader in;
    private final Bounds bounds;
    private final boolean isLast;
    private final List<String> faults = new ArrayList<>();
    private boolean endsWithConnection;

    /** @param isLast whether no bytes may follow the response */
    ResponseReader(ByteReader in, Bounds bounds, boolean isLast) {
        this.in = in;
        this.bounds = bounds;
        this.isLast = isLast;
    }

    /** @param method of the request: a response to HEAD has no body */
    RawResponse read(String method) throws IOException {
        HeadReader heads = new HeadReader(in, bounds, faults);
        HeadReader.StatusLine line = heads.statusLine();
        RawFields fields = heads.fields();
        for (int interims = 1; line.status() < 200 && line.status() != SWITCHING_PROTOCOLS; interims++) {
            if (interims > bounds.interims()) {
                throw new BoundExceeded("more than " + bounds.interims() + " interim responses (1xx) came");
            }
            line = heads.statusLine();
            fields = heads.fields();
        }
        if (line.status() == SWITCHING_PROTOCOLS) {
            throw new MalformedResponse("the status is 101, although the request asked for no other protocol");
        }
        BodyReader body = new BodyReader(in, bounds, faults);
        RawFields trailers = RawFields.NONE;
        if (method.equals("HEAD") || line.status() == NO_CONTENT || line.status() == NOT_MODIFIED) {
            checkLengthOfNone(line.status(), body.length(fields), fields);
        } else {
            trailers = readBody(line.version(), fields, body, heads);
        }
        byte[] content = body.bytes();
        endsWithConnection |= line.version().equals("HTTP/1.0") || says(fields, "Connection", "close");
        if (isLast && in.pending() > 0) {
            faults.add("the response to " + method + " is followed by bytes that do not belong to it");
        }
        return new RawResponse(
                line.version(),
                line.status(),
                line.reason(),
                fields,
                content,
                unpacked(fields, content),
                trailers,
                faults);
    }

    /** Whether nothing can follow on the same connection. */
    boolean endsWithConnection() {
        return endsWithConnection || !faults.isEmpty();
    }

    private void checkLengthOfNone(int status, int length, RawFields fields) {
        if (status == NO_CONTENT && (length > 0 || fields.has("Transfer-Encoding"))) {
            faults.add("a response with the status 204 announces a body");
        }
    }

    private RawFields readBody(String version, RawFields fields, BodyReader body, HeadReader heads) throws IOException {
        int length = body.length(fields);
        if (fields.has("Transfer-Encoding")) {
            String coding = String.join(", ", fields.values("Transfer-Encoding"));
            if (!coding.equalsIgnoreCase("chunked") || version.equals("HTTP/1.0")) {
                throw new MalformedResponse("Transfer-Encoding is \"" + coding + "\" in a response of " + version
                        + " to a request without TE");
            }
            if (length >= 0) {
                faults.add("the response has both Content-Length and Transfer-Encoding");
            }
            return body.readChunks(heads);
        }
        if (length >= 0) {
            body.readLength(length);
        } else {
            endsWithConnection = true;
            body.readToEnd();
        }
        return RawFields.NONE;
    }

    private byte[] unpacked(RawFields fields, byte[] content) throws IOException {
        String coding =
                String.join(",", fields.values("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        boolean isPacked = (coding.equals("gzip") || coding.equals("x-gzip")) && content.length > 0;
        return isPacked ? Gunzip.unpack(content, bounds.body()) : content;
    }

    private static boolean says(RawFields fields, String name, String option) {
        return fields.values(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(value -> value.strip().equalsIgnoreCase(option));
    }
}
