package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that treats every request in the same bad way, until it is closed. */
final class HostileTarget implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Answers one request; if it returns without closing the connection, the next request is read from it. */
    interface Script {
        void response(String method, Socket socket, OutputStream out) throws IOException;
    }

    HostileTarget(Script script) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> serve(script, socket));
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/api";
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The kit has gone, or the test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(Script script, Socket socket) throws IOException {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Matcher length = LENGTH.matcher(head);
                in.skipNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                script.response(head.substring(0, head.indexOf(' ')), socket, socket.getOutputStream());
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Writes the bytes of the text, a byte a character. */
    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
