package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.Listener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before a server, passes every byte on in both directions, and notes the methods of the requests. */
final class RecordingRelay implements AutoCloseable {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) /\\S* HTTP/1\\.1\r\n");
    private static final int BUFFER = 65536;

    private final URI server;
    private final Listener listener;
    private final Set<String> methods = new ConcurrentSkipListSet<>();

    RecordingRelay(URI server) throws IOException {
        this.server = server;
        this.listener = Listener.start(this::relay);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** The methods that were used so far. */
    Set<String> methods() {
        return Set.copyOf(methods);
    }

    private void relay(Socket caller) throws IOException {
        try (Socket callee = new Socket(server.getHost(), server.getPort())) {
            Listener.inBackground(() -> pass(callee, caller, false));
            pass(caller, callee, true);
        }
    }

    private void pass(Socket from, Socket to, boolean isNoted) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                Matcher line = REQUEST_LINE.matcher(new String(buffer, 0, length, ISO_8859_1));
                while (isNoted && line.find()) {
                    methods.add(line.group(1));
                }
                out.write(buffer, 0, length);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
