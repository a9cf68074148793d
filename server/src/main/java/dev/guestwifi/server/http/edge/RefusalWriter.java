package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOConnection;

/** Writes the responses that the gate sends itself. */
final class RefusalWriter {
    /** How long a refused sender may go on sending; closing at once would lose the response on its way. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Refusals refusals;
    private final Traffic traffic;
    private final ScheduledExecutorService timer;

    RefusalWriter(Refusals refusals, Traffic traffic, ScheduledExecutorService timer) {
        this.refusals = refusals;
        this.traffic = traffic;
        this.timer = timer;
    }

    /** Refuses a request that cannot be read, or not yet, and closes the connection. */
    void refuse(Connection<?> connection, Connections.State state, ProblemException problem, PartialRequest request) {
        state.proceed();
        state.isClosing = true;
        RequestContext unread = refusals.context(connection, request);
        traffic.begin(state, unread);
        writeLast(connection, refusals.of(problem, request, unread));
        traffic.end(unread, problem.code().status());
        traffic.refuse(problem.code().code());
    }

    /** Refuses a request that is whole. The connection stays open if the request lets it. */
    void refuse(Connection<?> connection, ProblemException problem, RequestHead head, RequestContext request) {
        byte[] response = refusals.of(problem, head, request);
        if (head.closes()) {
            writeLast(connection, response);
        } else {
            write(connection, wrap(response), () -> {}, () -> {});
        }
        traffic.end(request, problem.code().status());
    }

    /** Refuses the current request if it is not whole in time. */
    ScheduledFuture<?> refuseLater(Connection<?> connection, Connections.State state, Duration patience) {
        return timer.schedule(
                () -> refuse(
                        connection,
                        state,
                        ProblemException.of(ProblemCode.REQUEST_TIMEOUT, "The request did not arrive whole in time."),
                        state.reader.partial()),
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void writeLast(Connection<?> connection, byte[] response) {
        write(connection, wrap(response), () -> endOutput(connection), () -> {});
        var unused = timer.schedule(connection::terminateSilently, LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Buffer wrap(byte[] bytes) {
        return Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes);
    }

    /**
     * Writes after all that is being written.
     *
     * @param otherwise if the peer has gone
     */
    static <L> void write(Connection<L> connection, Buffer bytes, Runnable then, Runnable otherwise) {
        connection.write(bytes, new EmptyCompletionHandler<WriteResult<Buffer, L>>() {
            @Override
            public void completed(WriteResult<Buffer, L> result) {
                then.run();
            }

            @Override
            public void failed(Throwable failure) {
                otherwise.run();
            }
        });
    }

    /** Nothing more will be sent, though the sender may not have finished. */
    private static void endOutput(Connection<?> connection) {
        if (connection instanceof NIOConnection tcp && tcp.getChannel() instanceof SocketChannel channel) {
            try {
                channel.shutdownOutput();
            } catch (IOException e) {
                connection.closeSilently();
            }
        }
    }
}
