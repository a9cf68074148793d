package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.http.edge.RequestReader.Progress;
import dev.guestwifi.server.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOConnection;
import org.jspecify.annotations.Nullable;

/**
 * Stands before Grizzly's HTTP codec and lets only whole, readable requests through, one at a time and in one normal
 * form. So nobody who stalls holds a worker, and no leniency of the parser behind it can be used.
 */
final class RequestGate extends BaseFilter {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);
    /** How long a refused sender may go on sending; closing at once would lose the answer on its way. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** Bytes of answers that a sender of more requests may have left unread: a few of the largest. */
    private static final int MAX_UNREAD = 4 << 20;

    private final Attribute<State> states = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("guest-wifi.gate");
    private final NormalForm normalForm;
    private final Refusals refusals;
    private final Duration deadline;
    private final ScheduledExecutorService timer;

    /** @param deadline from the first byte of a request to its last */
    RequestGate(NormalForm normalForm, Refusals refusals, Duration deadline, ScheduledExecutorService timer) {
        this.normalForm = normalForm;
        this.refusals = refusals;
        this.deadline = deadline;
        this.timer = timer;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Connection<?> connection = context.getConnection();
        if (((NIOConnection) connection).getAsyncWriteQueue().spaceInBytes() > MAX_UNREAD) {
            connection.closeSilently();
            return context.getStopAction();
        }
        State state = state(connection);
        Buffer input = context.getMessage();
        if (state.refused) {
            input.tryDispose();
            return context.getStopAction();
        }
        byte[] bytes = new byte[input.remaining()];
        int position = input.position();
        input.get(bytes);
        input.position(position);
        Progress progress;
        try {
            progress = RequestReader.read(bytes);
        } catch (ProblemException problem) {
            input.tryDispose();
            refuse(connection, state, problem, bytes);
            return context.getStopAction();
        }
        if (progress.head() == null || progress.body() == null) {
            wait(connection, state, progress, bytes);
            return context.getStopAction(input);
        }
        state.proceed();
        Buffer rest = progress.consumed() < bytes.length ? input.split(position + progress.consumed()) : null;
        input.tryDispose();
        byte[] request = normalForm.of(progress.head(), progress.body());
        context.setMessage(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, request));
        return rest == null ? context.getInvokeAction() : context.getInvokeAction(rest);
    }

    private void wait(Connection<?> connection, State state, Progress progress, byte[] soFar) {
        state.soFar = soFar;
        if (state.timeout == null) {
            state.timeout = timer.schedule(
                    () -> refuse(
                            connection,
                            state,
                            ProblemException.of(
                                    ProblemCode.REQUEST_TIMEOUT, "The request did not arrive whole in time."),
                            state.soFar),
                    deadline.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        if (progress.awaitsContinue() && !state.toldToContinue) {
            state.toldToContinue = true;
            write(connection, CONTINUE, () -> {});
        }
    }

    private void refuse(Connection<?> connection, State state, ProblemException problem, byte[] request) {
        byte[] answer = refusals.answer(problem, request);
        state.proceed();
        state.refused = true;
        write(connection, answer, () -> endOutput(connection));
        var unused = timer.schedule(connection::closeSilently, LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever went away does not read it, and nothing else depends on it. */
    private static <L> void write(Connection<L> connection, byte[] bytes, Runnable then) {
        Buffer buffer = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes);
        connection.write(buffer, new EmptyCompletionHandler<WriteResult<Buffer, L>>() {
            @Override
            public void completed(WriteResult<Buffer, L> result) {
                then.run();
            }
        });
    }

    /** Nothing more will be said, though the sender may not have finished. */
    private static void endOutput(Connection<?> connection) {
        if (connection instanceof NIOConnection tcp && tcp.getChannel() instanceof SocketChannel channel) {
            try {
                channel.shutdownOutput();
            } catch (IOException e) {
                connection.closeSilently();
            }
        }
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        state(context.getConnection()).proceed();
        return context.getInvokeAction();
    }

    private State state(Connection<?> connection) {
        State state = states.get(connection);
        if (state == null) {
            state = new State();
            states.set(connection, state);
        }
        return state;
    }

    /** How far a connection is. Read and timed out by different threads. */
    private static final class State {
        volatile boolean refused;
        volatile boolean toldToContinue;
        volatile byte[] soFar = new byte[0];
        volatile @Nullable ScheduledFuture<?> timeout;

        void proceed() {
            ScheduledFuture<?> running = timeout;
            if (running != null) {
                running.cancel(false);
            }
            timeout = null;
            toldToContinue = false;
            soFar = new byte[0];
        }
    }
}
