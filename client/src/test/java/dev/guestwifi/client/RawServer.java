package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that sends the same bytes to each request, HTTP or not, and counts them. */
final class RawServer implements AutoCloseable {
    /** Sends a response. */
    @FunctionalInterface
    interface Response {
        void send(OutputStream out) throws IOException;
    }

    final AtomicInteger requests = new AtomicInteger();
    final AtomicLong sent = new AtomicLong();
    /** Done when a client has closed its connection before the end of the response. */
    final CompletableFuture<Void> hungUp = new CompletableFuture<>();

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Response response;

    RawServer(Response response) {
        this.response = response;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Sends one text, then another one over and over. */
    static RawServer endless(String begin, String over) {
        return new RawServer(out -> {
            out.write(begin.getBytes(ISO_8859_1));
            byte[] again = over.getBytes(ISO_8859_1);
            while (true) {
                out.write(again);
            }
        });
    }

    static RawServer text(String text) {
        return new RawServer(out -> out.write(text.getBytes(ISO_8859_1)));
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/api";
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> respond(connection));
            }
        } catch (IOException e) {
            threads.shutdown(); // Closed.
        }
    }

    private void respond(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
            requests.incrementAndGet();
            response.send(new Counting(connection.getOutputStream()));
        } catch (IOException e) {
            hungUp.complete(null);
        }
    }

    private final class Counting extends OutputStream {
        private final OutputStream out;

        private Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            sent.addAndGet(length);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
