package dev.guestwifi.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/** Takes connections on a free port of this machine, and serves each on a thread of its own until it is closed. */
public final class Listener implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What a thread does until a socket is closed. */
    public interface Work {
        void run() throws IOException;
    }

    /** What is done with a connection. */
    public interface Service {
        void serve(Socket client) throws IOException;
    }

    private Listener(ServerSocket socket) {
        this.socket = socket;
    }

    public static Listener start(Service service) throws IOException {
        return start(ServerSocketFactory.getDefault(), service);
    }

    public static Listener start(ServerSocketFactory sockets, Service service) throws IOException {
        Listener listener = new Listener(sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        inBackground(() -> {
            while (true) {
                Socket client = listener.socket.accept();
                listener.open.add(client);
                inBackground(() -> {
                    try (client) {
                        service.serve(client);
                    } finally {
                        listener.open.remove(client);
                    }
                });
            }
        });
        return listener;
    }

    /** Does something on another thread; that a side goes away, or the test ends, is no failure. */
    public static void inBackground(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one side went away, or the test is over
                    }
                },
                "listener");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
