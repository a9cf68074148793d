package dev.guestwifi.benchmarks.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/**
 * A keep-alive connection that costs the measuring process little: blocking, for one thread, and it understands no
 * more of HTTP than the responses of these servers need. It connects again after a response with Connection: close.
 */
public final class HttpConnection implements Closeable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private final byte[] buffer = new byte[1 << 16];
    private Socket socket;
    private int position;
    private int limit;

    public HttpConnection(int port) throws IOException {
        this.port = port;
        socket = connect();
    }

    /** Sends a whole request and reads the whole response. */
    public HttpResponse exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        String length = HttpResponse.header(head, "Content-Length");
        byte[] body;
        if (status == 304 || status == 204) {
            body = new byte[0];
        } else if (length != null) {
            body = bytes(Integer.parseInt(length));
        } else if ("chunked".equalsIgnoreCase(HttpResponse.header(head, "Transfer-Encoding"))) {
            body = chunks();
        } else {
            throw new IOException("The body of this response has no length:\n" + head);
        }
        if ("close".equalsIgnoreCase(HttpResponse.header(head, "Connection"))) {
            socket.close();
            socket = connect();
        }
        return new HttpResponse(status, head, body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(TIMEOUT_MILLIS);
        position = 0;
        limit = 0;
        return connected;
    }

    /** The status line and the header fields, each with its line end. */
    private String head() throws IOException {
        StringBuilder head = new StringBuilder(512);
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 14);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().trim(), 16);
    }

    private String line() throws IOException {
        int start = position;
        while (true) {
            for (int i = start; i < limit; i++) {
                if (buffer[i] == '\n') {
                    String line = new String(buffer, position, i - 1 - position, ISO_8859_1);
                    position = i + 1;
                    return line;
                }
            }
            start = limit - position;
            fill();
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int buffered = Math.min(count, limit - position);
        System.arraycopy(buffer, position, bytes, 0, buffered);
        position += buffered;
        InputStream in = socket.getInputStream();
        if (in.readNBytes(bytes, buffered, count - buffered) < count - buffered) {
            throw new EOFException("The server closed the connection within a response.");
        }
        return bytes;
    }

    /** Moves what is buffered to the front and reads more behind it. */
    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int count = socket.getInputStream().read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            throw new EOFException("The server closed the connection without a response.");
        }
        limit += count;
    }
}
