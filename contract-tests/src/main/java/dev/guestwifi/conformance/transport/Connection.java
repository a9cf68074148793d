package dev.guestwifi.conformance.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A connection to the target. Used by one thread at a time; any may close it. */
final class Connection implements Closeable {
    private static final String TIMED_OUT = "HTTP/1.1 408";

    private final SocketChannel channel;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final ByteReader reader;
    private long lastUse = System.nanoTime();
    private boolean isReusable;
    private @Nullable IOException unsent;

    private Connection(SocketChannel channel, Socket socket) throws IOException {
        this.channel = channel;
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = socket.getInputStream();
        this.reader = new ByteReader(in);
    }

    /** @param address of the origin, or of the proxy before it */
    static Connection open(Origin origin, Route route, InetAddress address, Duration patience, Deadline deadline)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        boolean isOpen = false;
        try {
            deadline.guard(channel);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Socket plain = channel.socket();
            int most = (int) Math.max(1, patience.toMillis());
            Proxy proxy = route.proxy();
            plain.connect(new InetSocketAddress(address, proxy == null ? origin.port() : proxy.port()), most);
            if (proxy != null && origin.isTls()) {
                Tunnel.open(plain, origin, proxy);
            }
            Connection connection = new Connection(channel, origin.isTls() ? secured(plain, origin, route) : plain);
            isOpen = true;
            return connection;
        } catch (SocketTimeoutException e) {
            throw new IOException("no connection within " + patience.toMillis() + " ms", e);
        } finally {
            if (!isOpen) {
                channel.close();
            }
        }
    }

    private static SSLSocket secured(Socket plain, Origin origin, Route route) throws IOException {
        SSLSocket secure = (SSLSocket) route.tls().createSocket(plain, origin.host(), origin.port(), true);
        if (route.checksName()) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        secure.startHandshake();
        return secure;
    }

    /** Sends bytes and reads the response to them. */
    RawResponse exchange(String method, byte[] request, Bounds bounds) throws IOException {
        write(request);
        return read(method, bounds);
    }

    /** Sends bytes. If that fails, {@link #read} says so. */
    void write(byte[] request) {
        reader.restart();
        isReusable = false;
        unsent = send(request);
    }

    /** Reads the response to what was written. */
    RawResponse read(String method, Bounds bounds) throws IOException {
        return read(method, bounds, true);
    }

    /** @param isLast whether no response to another request follows */
    RawResponse read(String method, Bounds bounds, boolean isLast) throws IOException {
        try {
            ResponseReader responses = new ResponseReader(reader, bounds, isLast);
            RawResponse response = responses.read(method);
            isReusable = unsent == null && !responses.endsWithConnection();
            lastUse = System.nanoTime();
            return response;
        } catch (EOFException e) {
            throw unsent == null ? e : unsent;
        }
    }

    /** Waits until the server closes the connection, or sends more than it should. */
    void awaitRest() {
        try {
            reader.read();
        } catch (IOException e) {
            // the connection broke, or the time is up
        }
    }

    /** A server may answer and close before it has read everything: then the failure to send is no failure. */
    private @Nullable IOException send(byte[] request) {
        try {
            out.write(request);
            out.flush();
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    /** Bytes of the response that came so far. */
    long received() {
        return reader.received();
    }

    boolean isReusable() {
        return isReusable;
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - lastUse);
    }

    /** What came of a connection that nobody used. */
    enum Rest {
        QUIET,
        CLOSED,
        /** Bytes came that nobody asked for. */
        BYTES
    }

    Rest rest() {
        try {
            return socket instanceof SSLSocket ? securedRest() : plainRest();
        } catch (IOException e) {
            return Rest.CLOSED;
        }
    }

    private Rest plainRest() throws IOException {
        ByteBuffer first = ByteBuffer.allocate(TIMED_OUT.length() + 1);
        channel.configureBlocking(false);
        int count = channel.read(first);
        channel.configureBlocking(true);
        if (count <= 0) {
            return count == 0 ? Rest.QUIET : Rest.CLOSED;
        }
        // HTTP lets a server say so to a connection on which nothing comes.
        String start = new String(first.array(), 0, count, ISO_8859_1);
        return start.startsWith(TIMED_OUT) ? Rest.CLOSED : Rest.BYTES;
    }

    /** What comes may be of TLS alone: session tickets, or that the other side closes. */
    private Rest securedRest() throws IOException {
        if (channel.socket().getInputStream().available() == 0) {
            return Rest.QUIET;
        }
        socket.setSoTimeout(1);
        try {
            return in.read() < 0 ? Rest.CLOSED : Rest.BYTES;
        } catch (SocketTimeoutException e) {
            return Rest.QUIET;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Closes a connection that is not used any more. */
    static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            // nothing is lost
        }
    }

    /** Not by way of TLS, which would wait for who is writing. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
