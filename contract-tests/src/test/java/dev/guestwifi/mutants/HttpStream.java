package dev.guestwifi.mutants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.HttpLines;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of HTTP/1.1 on a connection. Not safe for use by several threads. */
final class HttpStream implements Closeable {
    private static final String LENGTH = "Content-Length";
    private static final String CODING = "Transfer-Encoding";
    private static final int CHUNK = 512;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Socket socket;
    private final InputStream in;

    HttpStream(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The next request; null when there is none. */
    @Nullable
    Request readRequest() throws IOException {
        String line = HttpLines.read(in);
        if (line == null) {
            return null;
        }
        int path = line.indexOf(' ') + 1;
        HeaderFields fields = readFields();
        String target = line.substring(path, line.lastIndexOf(' '));
        byte[] body = readBody(fields);
        String version = line.substring(line.lastIndexOf(' ') + 1);
        return new Request(line.substring(0, path - 1), target, version, fields.without(CODING), body);
    }

    /** Sends a request and reads the answer. */
    Reply exchange(Request request) throws IOException {
        String start = request.method() + " " + request.target() + " " + request.version();
        boolean hasBody = request.body().length > 0 || request.fields().get(LENGTH) != null;
        HeaderFields fields =
                hasBody ? request.fields().with(LENGTH, String.valueOf(request.body().length)) : request.fields();
        send(start, fields, request.body());
        String line = HttpLines.read(in);
        while (line != null && line.contains(" 100 ")) {
            readFields();
            line = HttpLines.read(in);
        }
        if (line == null) {
            throw new EOFException();
        }
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        fields = readFields();
        byte[] body = hasNoBody(request, status) ? new byte[0] : readBody(fields);
        return new Reply(status, fields.without(CODING), body);
    }

    /** Answers a request: in chunks if the answer says so. */
    void write(Request request, Reply reply) throws IOException {
        String start = "HTTP/1.1 " + reply.status() + " -";
        if (hasNoBody(request, reply.status())) {
            send(start, reply.fields(), new byte[0]);
        } else if (reply.fields().get(CODING) != null) {
            send(start, reply.fields().without(LENGTH), chunked(reply.body()));
        } else {
            send(start, reply.fields().with(LENGTH, String.valueOf(reply.body().length)), reply.body());
        }
    }

    private static boolean hasNoBody(Request request, int status) {
        return request.is("HEAD") || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    private void send(String start, HeaderFields fields, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(start).append("\r\n");
        fields.all()
                .forEach(field -> head.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append("\r\n"));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
        message.write(body);
        socket.getOutputStream().write(message.toByteArray());
    }

    private static byte[] chunked(byte[] body) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += CHUNK) {
            int length = Math.min(CHUNK, body.length - at);
            chunks.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
            chunks.write(body, at, length);
            chunks.write("\r\n".getBytes(ISO_8859_1));
        }
        chunks.write("0\r\n\r\n".getBytes(ISO_8859_1));
        return chunks.toByteArray();
    }

    private HeaderFields readFields() throws IOException {
        List<HeaderFields.Field> fields = new ArrayList<>();
        for (String line = HttpLines.read(in); line != null && !line.isEmpty(); line = HttpLines.read(in)) {
            int colon = line.indexOf(':');
            fields.add(new HeaderFields.Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new HeaderFields(fields);
    }

    private byte[] readBody(HeaderFields fields) throws IOException {
        if (fields.has(CODING, "chunked")) {
            return HttpLines.readChunks(in);
        }
        String length = fields.get(LENGTH);
        return length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
