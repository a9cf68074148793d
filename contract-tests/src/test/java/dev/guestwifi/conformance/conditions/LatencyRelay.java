package dev.guestwifi.conformance.conditions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A long way to a server: every byte of a response comes later by the same time. */
final class LatencyRelay implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final ServerSocket listener;
    private final URI server;
    private final Duration latency;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LatencyRelay(ServerSocket listener, URI server, Duration latency) {
        this.listener = listener;
        this.server = server;
        this.latency = latency;
    }

    static LatencyRelay start(URI server, Duration latency) {
        try {
            LatencyRelay relay =
                    new LatencyRelay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, latency);
            Daemon.start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket target = new Socket(server.getHost(), server.getPort());
            BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
            for (Socket socket : new Socket[] {client, target}) {
                socket.setTcpNoDelay(true);
                open.add(socket);
            }
            Daemon.start(() -> pass(client, target));
            Daemon.start(() -> read(target, pieces));
            Daemon.start(() -> write(pieces, client));
        }
    }

    /** Bytes, and when they may be passed on. */
    private record Piece(byte[] bytes, long due) {}

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void read(Socket from, BlockingQueue<Piece> pieces) throws IOException {
        try {
            InputStream in = from.getInputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                pieces.add(new Piece(Arrays.copyOf(chunk, count), System.nanoTime() + latency.toNanos()));
            }
        } finally {
            pieces.add(new Piece(new byte[0], System.nanoTime() + latency.toNanos()));
        }
    }

    private static void write(BlockingQueue<Piece> pieces, Socket to) throws IOException {
        try (to) {
            OutputStream out = to.getOutputStream();
            while (true) {
                Piece piece = pieces.poll(10, TimeUnit.MINUTES);
                if (piece == null || piece.bytes().length == 0) {
                    return;
                }
                for (long left = piece.due() - System.nanoTime(); left > 0; left = piece.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(piece.bytes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
