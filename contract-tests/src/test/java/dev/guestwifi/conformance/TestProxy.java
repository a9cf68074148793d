package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that leads everything to one port of this machine, or refuses everything. */
final class TestProxy implements AutoCloseable {
    private final Listener listener;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int port;
    private final String refusal;

    /** @param refusal a status line and fields; empty to let pass */
    TestProxy(int port, String refusal) throws IOException {
        this.port = port;
        this.refusal = refusal;
        this.listener = Listener.start(this::serve);
    }

    private void serve(Socket client) throws IOException {
        String head = head(client.getInputStream());
        heads.add(head);
        if (!refusal.isEmpty()) {
            write(client, "HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (head.startsWith("CONNECT ")) {
                write(client, "HTTP/1.1 200 -\r\n\r\n");
            } else {
                write(
                        target,
                        head.replaceFirst(" http://[^/ ]*", " ").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            }
            Listener.inBackground(() -> client.getInputStream().transferTo(target.getOutputStream()));
            target.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    String url() {
        return "http://127.0.0.1:" + listener.port();
    }

    /** The first request of every connection so far. */
    List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
