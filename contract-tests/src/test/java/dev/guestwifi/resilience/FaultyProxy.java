package dev.guestwifi.resilience;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Stands before a server and does to each request what a plan says. One request a connection. */
final class FaultyProxy implements AutoCloseable {
    private static final String TOO_FEW = "Retry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final URI server;
    private final Supplier<NetworkFault> plan;
    private final Map<NetworkFault, Integer> done = new EnumMap<>(NetworkFault.class);
    private final ServerSocket listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FaultyProxy(URI server, Supplier<NetworkFault> plan) throws IOException {
        this.server = server;
        this.plan = plan;
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** How often each fault has happened. */
    synchronized Map<NetworkFault, Integer> done() {
        return Map.copyOf(done);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            byte[] request = read(socket.getInputStream());
            if (request.length == 0) {
                return;
            }
            NetworkFault fault = next();
            OutputStream out = socket.getOutputStream();
            switch (fault) {
                case UNAVAILABLE -> out.write(("HTTP/1.1 503 Service Unavailable\r\n" + TOO_FEW).getBytes(ISO_8859_1));
                case TOO_MANY -> out.write(("HTTP/1.1 429 Too Many Requests\r\n" + TOO_FEW).getBytes(ISO_8859_1));
                case RESET -> socket.setSoLinger(true, 0);
                case STALL -> socket.getInputStream().read(); // Until the client gives up.
                case LOST_ANSWER -> forward(request);
                case HALF_ANSWER -> {
                    byte[] answer = forward(request);
                    out.write(answer, 0, answer.length / 2);
                }
                case NONE -> out.write(forward(request));
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private synchronized NetworkFault next() {
        NetworkFault fault = plan.get();
        done.merge(fault, 1, Integer::sum);
        return fault;
    }

    private byte[] forward(byte[] request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request);
            return socket.getInputStream().readAllBytes();
        }
    }

    /** A request with a {@code Content-Length} or no body, changed so that the server closes after its answer. */
    private static byte[] read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.write(next);
        }
        String text = head.toString(ISO_8859_1);
        int length = text.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElse(0);
        var request = new ByteArrayOutputStream();
        request.writeBytes(
                text.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(ISO_8859_1));
        request.writeBytes(in.readNBytes(length));
        return request.toByteArray();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
