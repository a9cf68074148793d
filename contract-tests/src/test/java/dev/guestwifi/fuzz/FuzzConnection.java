package dev.guestwifi.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One warm connection. Requests go out in one go or in pieces, responses must come within a bound. */
final class FuzzConnection implements AutoCloseable {
    /** A little more than what the server gives a request to arrive. */
    private static final int PATIENCE_MILLIS = 12_000;

    private final Socket socket = new Socket();
    private final StrictResponseReader reader;
    private boolean isReset;

    FuzzConnection(URI server) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        reader = new StrictResponseReader(socket.getInputStream());
    }

    /**
     * Responses to a batch.
     *
     * @param isEnded whether the connection has ended
     * @param isReset whether the server closed it before it had read all of the batch
     * @param isInPieces whether the batch was not sent in one go
     */
    record Exchange(List<FuzzResponse> responses, boolean isEnded, boolean isReset, boolean isInPieces) {}

    /** Sends requests that are whole, and reads a response to each, or those that come before the connection ends. */
    Exchange send(List<SentRequest> batch, FuzzRandom random) throws IOException {
        List<FuzzResponse> responses = new ArrayList<>();
        boolean isInPieces = write(batch, random);
        for (SentRequest request : batch) {
            Optional<FuzzResponse> response = read(id -> request.isHead());
            if (response.isEmpty()) {
                return exchange(responses, true, isInPieces);
            }
            responses.add(response.get());
            if (response.get().isLast()) {
                return exchange(responses, true, isInPieces);
            }
        }
        return exchange(responses, false, isInPieces);
    }

    /** Sends what may be anything, and nothing after it; reads to the end. */
    Exchange sendLast(List<SentRequest> batch, FuzzRandom random) throws IOException {
        List<FuzzResponse> responses = new ArrayList<>();
        boolean isInPieces = write(batch, random);
        try {
            socket.shutdownOutput();
        } catch (SocketException e) {
            return exchange(responses, true, isInPieces); // The server has closed it already.
        }
        Optional<FuzzResponse> response = read(id -> reader.isAtNext());
        while (response.isPresent()) {
            responses.add(response.get());
            response = read(id -> reader.isAtNext());
        }
        return exchange(responses, true, isInPieces);
    }

    private Exchange exchange(List<FuzzResponse> responses, boolean isEnded, boolean isInPieces) {
        return new Exchange(responses, isEnded || isReset, isReset, isInPieces);
    }

    private boolean write(List<SentRequest> batch, FuzzRandom random) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        batch.forEach(request -> all.writeBytes(request.bytes()));
        byte[] bytes = all.toByteArray();
        int pieces = random.percent(85) ? 1 : 2 + random.below(5);
        OutputStream output = socket.getOutputStream();
        int from = 0;
        try {
            for (int i = 1; i <= pieces; i++) {
                int to = i == pieces ? bytes.length : from + random.below(bytes.length - from + 1);
                output.write(bytes, from, to - from);
                output.flush();
                from = to;
            }
        } catch (SocketException e) {
            isReset = true; // The write has consumed the error: reads return what has arrived, then end of stream.
        }
        return pieces > 1;
    }

    private Optional<FuzzResponse> read(StrictResponseReader.IsHead isHead) throws IOException {
        try {
            return reader.next(isHead);
        } catch (SocketTimeoutException e) {
            throw new MalformedResponseException("nothing came for " + PATIENCE_MILLIS + " ms", e);
        } catch (SocketException e) {
            isReset = true; // The server closed the connection before it had read all of the batch.
            return Optional.empty();
        } catch (MalformedResponseException e) {
            if (isReset) {
                return Optional.empty(); // The reset discarded the rest of the response.
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
