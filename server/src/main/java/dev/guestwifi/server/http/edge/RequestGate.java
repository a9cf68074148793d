package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.http.edge.RequestReader.Progress;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Stands before Grizzly's HTTP codec and lets only whole, readable requests through, one at a time and in one normal
 * form: so no stalled sender holds a worker, and no leniency of the parser behind it can be used. The next request of a
 * connection waits until the response to the one before has left, and nothing after a closing request is executed
 * (RFC 9112, 9.6).
 */
final class RequestGate extends BaseFilter {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);
    /** How long a refused sender may go on sending; closing at once would lose the response on its way. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Connections connections;
    private final RequestContexts contexts;
    private final Refusals refusals;
    private final Duration deadline;
    private final ScheduledExecutorService timer;
    private volatile boolean isStopping;

    /** @param deadline from the first byte of a request to its last */
    RequestGate(
            Connections connections,
            RequestContexts contexts,
            Refusals refusals,
            Duration deadline,
            ScheduledExecutorService timer) {
        this.connections = connections;
        this.contexts = contexts;
        this.refusals = refusals;
        this.deadline = deadline;
        this.timer = timer;
    }

    /** From now on every request is refused with 503. */
    void stop() {
        isStopping = true;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        if (connections.open(context.getConnection())) {
            return context.getInvokeAction();
        }
        context.getConnection().terminateSilently();
        return context.getStopAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        connections.close(context.getConnection());
        return context.getInvokeAction();
    }

    /** Counts what is on its way to the peer. */
    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof Buffer response) {
            connections.of(context.getConnection()).pending().respond(response.remaining());
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        Connections.State state = connections.of(connection);
        Buffer input = context.getMessage();
        if (state.isClosing || !connection.isOpen()) {
            input.tryDispose();
            return context.getStopAction();
        }
        if (state.pending().unread() > 0) {
            return afterResponse(context, connection, state, input);
        }
        ByteBuffer bytes = input.toByteBuffer();
        Progress progress;
        try {
            progress = state.reader.feed(bytes);
        } catch (ProblemException problem) {
            input.tryDispose();
            refuse(connection, state, problem, state.reader.partial());
            return context.getStopAction();
        }
        if (progress.head() == null || progress.body() == null) {
            input.tryDispose();
            awaitRest(connection, state, progress);
            return context.getStopAction();
        }
        state.proceed();
        if (isStopping) {
            input.tryDispose();
            refuse(connection, state, ErrorPages.stopping(), PartialRequest.of(progress.head()));
            return context.getStopAction();
        }
        state.isClosing = progress.head().closes();
        Buffer rest = bytes.hasRemaining() && !state.isClosing ? input.split(input.limit() - bytes.remaining()) : null;
        input.tryDispose();
        RequestContext known = contexts.of(connection, progress.head(), progress.form());
        RequestContexts.pass(context, known);
        byte[] request = NormalForm.of(progress.head(), progress.body(), known.id());
        context.setMessage(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, request));
        return rest == null ? context.getInvokeAction() : context.getInvokeAction(rest);
    }

    /** Stops reading until the response before has left, then comes back with the same input. */
    private static NextAction afterResponse(
            FilterChainContext context, Connection<?> connection, Connections.State state, Buffer input) {
        state.pending().collect(input.remaining());
        NextAction suspended = context.getSuspendAction();
        context.suspend();
        Runnable goOn = () -> {
            state.pending().collect(0);
            connection.getTransport().getWorkerThreadPool().execute(context::resume);
        };
        write(connection, Buffers.EMPTY_BUFFER, goOn, context::completeAndRecycle);
        return suspended;
    }

    private void awaitRest(Connection<?> connection, Connections.State state, Progress progress) {
        state.pending().collect(state.reader.held());
        if (state.timeout == null && state.reader.isBegun()) {
            state.timeout = timer.schedule(
                    () -> refuse(
                            connection,
                            state,
                            ProblemException.of(
                                    ProblemCode.REQUEST_TIMEOUT, "The request did not arrive whole in time."),
                            state.reader.partial()),
                    deadline.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        if (progress.awaitsContinue() && !state.isToldToContinue) {
            state.isToldToContinue = true;
            write(connection, wrap(CONTINUE), () -> {}, () -> {});
        }
    }

    private void refuse(
            Connection<?> connection, Connections.State state, ProblemException problem, PartialRequest request) {
        byte[] response = refusals.of(problem, request);
        state.proceed();
        state.isClosing = true;
        write(connection, wrap(response), () -> endOutput(connection), () -> {});
        var unused = timer.schedule(connection::terminateSilently, LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Buffer wrap(byte[] bytes) {
        return Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes);
    }

    /**
     * Writes after all that is being written.
     *
     * @param otherwise if the peer has gone
     */
    private static <L> void write(Connection<L> connection, Buffer bytes, Runnable then, Runnable otherwise) {
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
