package dev.guestwifi.conformance.consumer;

import dev.guestwifi.conformance.model.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The stub behind plain sockets on a free port: a server library would not let it use all freedoms of HTTP. */
final class StubServer implements AutoCloseable {
    static final String BASE = "/api";
    private static final int MOST_CONNECTIONS = 256;
    private static final int IDLE_MILLIS = 60_000;

    private final ServerSocket listener;
    private final Stub stub;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private StubServer(ServerSocket listener, Stub stub) {
        this.listener = listener;
        this.stub = stub;
    }

    static StubServer start(Stub stub) {
        try {
            StubServer server =
                    new StubServer(new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), stub);
            server.inBackground(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base URL of the API. */
    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + BASE;
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(work, "stub");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                if (open.size() >= MOST_CONNECTIONS) {
                    client.close();
                    continue;
                }
                open.add(client);
                inBackground(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            RequestReader requests = new RequestReader(socket.getInputStream(), socket.getOutputStream(), BASE);
            Optional<WireRequest> request = requests.next();
            while (request.isPresent()) {
                boolean isLast = respond(request.get(), socket);
                request = isLast ? Optional.empty() : requests.next();
            }
        } catch (MalformedRequestException e) {
            stub.malformed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // the client went away
        } catch (RuntimeException e) {
            stub.failed(e); // the fault of the kit, not of the client
        } finally {
            open.remove(socket);
        }
    }

    private boolean respond(WireRequest request, Socket socket) throws IOException {
        long received = System.nanoTime();
        boolean isLast = request.version().equals("HTTP/1.0")
                || request.values("Connection").stream().anyMatch(value -> value.equalsIgnoreCase("close"));
        Reply reply = stub.respond(request, received);
        ResponseWriter.write(request, reply, isLast, socket.getOutputStream());
        return isLast || reply.delivery().isLast();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
