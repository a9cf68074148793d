package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection, byte by byte: what an HTTP client would never send. A character is a byte. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream input;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
    }

    Wire send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        return this;
    }

    Answer answer() throws IOException {
        return answer(true);
    }

    Answer answerToHead() throws IOException {
        return answer(false);
    }

    private Answer answer(boolean hasBody) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = input.read();
            if (next < 0) {
                throw new EOFException("the connection ended after: " + head);
            }
            head.append((char) next);
        }
        Answer answer = new Answer(head.toString(), "");
        List<String> length = answer.all("Content-Length");
        return hasBody && !length.isEmpty()
                ? new Answer(head.toString(), new String(input.readNBytes(Integer.parseInt(length.get(0))), ISO_8859_1))
                : answer;
    }

    /** Whether the server ends the connection without another byte. */
    boolean ends() throws IOException {
        return input.read() < 0;
    }

    /** Whether the server ends the connection, in whatever way. */
    boolean isCutOff() {
        try {
            return ends();
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An answer as it came. */
    record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        /** Every value of a header field. */
        List<String> all(String name) {
            List<String> values = new ArrayList<>();
            String start = name.toLowerCase(Locale.ROOT) + ':';
            for (String line : head.split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
                    values.add(line.substring(start.length()).strip());
                }
            }
            return values;
        }
    }
}
