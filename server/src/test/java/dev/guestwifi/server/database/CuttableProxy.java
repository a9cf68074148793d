package dev.guestwifi.server.database;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Stands between a server and its database, and can take it away or suspend it. */
final class CuttableProxy implements AutoCloseable {
    private final String host;
    private final int port;
    private final ServerSocket listener;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock suspension = new ReentrantReadWriteLock();
    private volatile boolean isCut;

    CuttableProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Ends all connections, and every new one at once. */
    void cut() {
        isCut = true;
        open.forEach(CuttableProxy::end);
    }

    /** Passes nothing on until it is resumed, by the same thread; connections stay open and new ones are accepted. */
    void suspend() {
        suspension.writeLock().lock();
    }

    void resume() {
        suspension.writeLock().unlock();
    }

    /** Lets connections through again. */
    void restore() {
        isCut = false;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            if (isCut) {
                client.close();
                continue;
            }
            Socket database = new Socket(host, port);
            open.add(client);
            open.add(database);
            start(() -> copy(client, database));
            start(() -> copy(database, client));
        }
    }

    private void copy(Socket from, Socket to) throws IOException {
        try {
            byte[] bytes = new byte[8192];
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                suspension.readLock().lock();
                try {
                    to.getOutputStream().write(bytes, 0, n);
                } finally {
                    suspension.readLock().unlock();
                }
            }
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The connection or the listener has been closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        listener.close();
    }
}
