package dev.guestwifi.conformance.transport;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which several requests are sent before the first response is read (RFC 9112, section 9.3.2). Used by
 * one thread at a time; any may close it.
 */
public final class Pipeline implements AutoCloseable {
    private final RawClient client;
    private volatile @Nullable Connection connection;

    Pipeline(RawClient client) {
        this.client = client;
    }

    /**
     * A request that may be sent twice.
     *
     * @param method a response to {@code HEAD} has no body
     */
    public record Message(String method, byte[] bytes) {}

    /**
     * Sends requests in one write, then reads their responses. The bytes must fit into the buffers of the connection.
     * If a response says that it is the last one although more are due, waits until the server closes the connection or
     * goes on: after that, what it executes of the other requests is nearly always done.
     *
     * @param patience the timeout, from now to the last byte of the last response
     * @param each gets the responses, in the order of the requests; fewer if the server closes the connection before
     * @throws IOException as {@link RawClient#send(RawRequest, Duration)}; also if no response comes
     */
    public void exchange(List<Message> messages, Duration patience, Consumer<RawResponse> each) throws IOException {
        exchange(List.of(joined(messages)), () -> {}, messages, patience, each);
    }

    /**
     * Sends one request in several writes; otherwise like {@link #exchange(List, Duration, Consumer)}.
     *
     * @param cuts where it is cut, as ascending numbers of bytes from its start
     * @param between runs after each write but the last
     */
    public void exchange(
            Message message, List<Integer> cuts, Runnable between, Duration patience, Consumer<RawResponse> each)
            throws IOException {
        byte[] all = client.routed(message.bytes());
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        for (int cut : cuts) {
            pieces.add(Arrays.copyOfRange(all, start, cut));
            start = cut;
        }
        pieces.add(Arrays.copyOfRange(all, start, all.length));
        exchange(pieces, between, List.of(message), patience, each);
    }

    private void exchange(
            List<byte[]> pieces,
            Runnable between,
            List<Message> messages,
            Duration patience,
            Consumer<RawResponse> each)
            throws IOException {
        Deadline deadline = client.begin(patience);
        boolean isKept = false;
        int count = 0;
        try {
            Connection open = open(deadline);
            for (int i = 0; i < pieces.size(); i++) {
                open.write(pieces.get(i));
                if (i < pieces.size() - 1) {
                    between.run();
                }
            }
            do {
                boolean isLast = count == messages.size() - 1;
                RawResponse response = open.read(messages.get(count).method(), client.bounds(), isLast);
                isKept = open.isReusable();
                each.accept(response);
                count++;
            } while (isKept && count < messages.size());
            if (count < messages.size()) {
                open.awaitRest();
            }
        } catch (EOFException e) {
            isKept = false;
            if (count == 0) {
                throw deadline.cause(new EOFException("the connection was closed without a response"), 0);
            }
        } catch (IOException e) {
            isKept = false;
            throw deadline.cause(e, count);
        } finally {
            deadline.release();
            client.end(deadline);
            if (!isKept) {
                close();
            }
        }
    }

    private Connection open(Deadline deadline) throws IOException {
        Connection kept = connection;
        boolean isQuiet = kept != null && kept.rest() == Connection.Rest.QUIET;
        if (!isQuiet) {
            close();
        }
        Connection open = isQuiet && kept != null ? kept : client.open(deadline);
        deadline.guard(open);
        connection = open;
        return open;
    }

    private byte[] joined(List<Message> messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        messages.forEach(message -> all.writeBytes(client.routed(message.bytes())));
        return all.toByteArray();
    }

    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        Connection.closeQuietly(closing);
    }
}
