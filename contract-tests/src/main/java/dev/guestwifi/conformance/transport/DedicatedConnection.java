package dev.guestwifi.conformance.transport;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection that one client keeps open for its requests, one at a time. The thread that writes a request may hand
 * over to another one that reads the response.
 */
public final class DedicatedConnection implements AutoCloseable {
    private final RawClient client;
    private volatile @Nullable Connection connection;

    DedicatedConnection(RawClient client) {
        this.client = client;
    }

    /**
     * Prepares a request so that only the write is left: connects unless the connection is still open and the
     * server keeps connections.
     *
     * @param method of the request; a response to HEAD has no body
     * @param patience the timeout, from now to the last byte of the response
     * @throws MalformedResponse if bytes follow an earlier response
     * @throws IOException as {@link RawClient#send(RawRequest, Duration)}
     */
    public Pending prepare(String method, byte[] request, Duration patience) throws IOException {
        Deadline deadline = client.begin(patience);
        boolean isReady = false;
        try {
            Connection open = open(deadline);
            deadline.guard(open);
            connection = open;
            isReady = true;
            return new Pending(open, deadline, method, client.routed(request));
        } finally {
            if (!isReady) {
                client.end(deadline);
            }
        }
    }

    private Connection open(Deadline deadline) throws IOException {
        Connection kept = connection;
        Connection.Rest rest = kept == null ? Connection.Rest.CLOSED : kept.rest();
        if (kept != null && rest == Connection.Rest.CLOSED) {
            client.noteClosed(kept);
        }
        if (kept != null && rest == Connection.Rest.QUIET && !client.closesEarly()) {
            return kept;
        }
        close();
        if (rest == Connection.Rest.BYTES) {
            throw new MalformedResponse(
                    "an earlier response on the same connection is followed by bytes that do not belong to it");
        }
        return client.open(deadline);
    }

    /** A prepared request. Its response must be read, or the request cancelled. */
    public final class Pending {
        private final Connection open;
        private final Deadline deadline;
        private final String method;
        private final byte[] bytes;

        private Pending(Connection open, Deadline deadline, String method, byte[] bytes) {
            this.open = open;
            this.deadline = deadline;
            this.method = method;
            this.bytes = bytes;
        }

        /** Sends the request in one write. If that fails, {@link #read} says so. */
        public void write() {
            open.write(bytes);
        }

        /** Reads the response to its last byte; throws as {@link RawClient#send(RawRequest, Duration)}. */
        public RawResponse read() throws IOException {
            boolean isKept = false;
            try {
                RawResponse response = open.read(method, client.bounds());
                isKept = open.isReusable();
                return response;
            } catch (EOFException e) {
                throw deadline.cause(new EOFException("the connection was closed without a response"), open.received());
            } catch (IOException e) {
                throw deadline.cause(e, open.received());
            } finally {
                end(isKept);
            }
        }

        /** Cancels a request that was not written. */
        public void cancel() {
            end(true);
        }

        private void end(boolean isKept) {
            deadline.release();
            client.end(deadline);
            if (!isKept) {
                close();
            }
        }
    }

    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        Connection.closeQuietly(closing);
    }
}
