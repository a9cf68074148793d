package dev.guestwifi.mutants;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a server and passes on what it hears, byte for byte but for a {@link Change} and compression. One
 * thread and one connection to the server for each connection of a client.
 */
final class MutantProxy implements AutoCloseable {
    private final URI server;
    private final Change change;
    private final ServerSocket listener;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private MutantProxy(URI server, Change change) throws IOException {
        this.server = server;
        this.change = change;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static MutantProxy start(URI server, Change change) {
        try {
            MutantProxy proxy = new MutantProxy(server, change);
            daemon(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mutant");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket;
                Server upstream = new Server();
                HttpStream client = new HttpStream(socket)) {
            open.add(upstream);
            Request request = client.readRequest();
            boolean isLast = false;
            while (request != null && !isLast) {
                upstream.isPacked = false;
                Reply reply = change.response(request, upstream);
                Reply sent = upstream.isPacked ? packed(reply) : reply;
                // Changes of a body do not reach HEAD, whose length would be another one.
                client.write(request, request.is("HEAD") ? sent.without("Content-Length") : sent);
                isLast = reply.fields().has("Connection", "close")
                        || request.fields().has("Connection", "close");
                request = isLast ? null : client.readRequest();
            }
        } catch (IOException e) {
            // one of the two went away, which the other sees now
        } finally {
            open.remove(socket);
        }
    }

    /** Changes see plain bodies; what the server has compressed goes on compressed. */
    private static Reply packed(Reply reply) throws IOException {
        if (reply.fields().get("Content-Encoding") != null) {
            return reply;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(reply.body());
        }
        Reply whole = reply.body().length == 0 ? reply : reply.body(packed.toByteArray());
        return whole.with("Content-Encoding", "gzip");
    }

    /** The connection to the server; made anew when the server ended it. */
    private final class Server implements Change.Upstream, Closeable {
        private @Nullable HttpStream stream;
        /** Whether the server has compressed something since this was unset. */
        private boolean isPacked;

        @Override
        public Reply send(Request request) throws IOException {
            if (stream == null) {
                stream = new HttpStream(new Socket(server.getHost(), server.getPort()));
            }
            Reply reply = stream.exchange(request);
            if (reply.fields().has("Connection", "close")) {
                close();
            }
            return reply.fields().has("Content-Encoding", "gzip") ? plain(reply) : reply;
        }

        private Reply plain(Reply reply) throws IOException {
            isPacked = true;
            Reply named = reply.without("Content-Encoding");
            if (reply.body().length == 0) {
                return named;
            }
            try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
                return named.body(plain.readAllBytes());
            }
        }

        @Override
        public void close() throws IOException {
            if (stream != null) {
                stream.close();
                stream = null;
            }
            open.remove(this);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Closeable one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
