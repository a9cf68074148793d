package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.http.edge.RequestReader.Progress;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.memory.Buffers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before Grizzly's HTTP codec and lets only whole, readable requests through, one at a time and in one normal
 * form: so no stalled sender holds a worker, and no leniency of the parser behind it can be used. The next request of a
 * connection waits until the response to the one before has left, and nothing after a closing request is executed
 * (RFC 9112, 9.6).
 */
final class RequestGate extends BaseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestGate.class);
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

    private final Connections connections;
    private final RequestContexts contexts;
    private final Consumer<RequestContext> check;
    private final RefusalWriter refusals;
    private final Duration deadline;
    private volatile boolean isDraining;
    private volatile boolean isStopping;

    /**
     * @param check looks at each whole request and throws a {@link ProblemException} to refuse it
     * @param deadline from the first byte of a request to its last
     */
    RequestGate(
            Connections connections,
            RequestContexts contexts,
            Consumer<RequestContext> check,
            RefusalWriter refusals,
            Duration deadline) {
        this.connections = connections;
        this.contexts = contexts;
        this.check = check;
        this.refusals = refusals;
        this.deadline = deadline;
    }

    /** From now on each response is the last one of its connection. */
    void drain() {
        isDraining = true;
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
            Connections.State state = connections.of(context.getConnection());
            state.pending().respond(response.remaining());
            connections.traffic().send(state, response.remaining());
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
        connections.traffic().received(input.remaining());
        ByteBuffer bytes = input.toByteBuffer();
        Progress progress;
        try {
            progress = state.reader.feed(bytes);
        } catch (ProblemException problem) {
            input.tryDispose();
            refusals.refuse(connection, state, problem, state.reader.partial());
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
            refusals.refuse(connection, state, ErrorPages.stopping(), PartialRequest.of(progress.head()));
            return context.getStopAction();
        }
        RequestHead head = isDraining ? progress.head().closing() : progress.head();
        state.isClosing = head.closes();
        Buffer rest = bytes.hasRemaining() && !state.isClosing ? input.split(input.limit() - bytes.remaining()) : null;
        input.tryDispose();
        return handle(context, head, progress.body(), progress.form(), rest);
    }

    /** Refuses a whole request or hands it on. */
    private NextAction handle(
            FilterChainContext filters,
            RequestHead head,
            byte[] body,
            Map<String, List<String>> form,
            @Nullable Buffer rest) {
        RequestContext request = contexts.of(filters.getConnection(), head, form);
        connections.traffic().begin(connections.of(filters.getConnection()), request);
        try {
            check.accept(request);
        } catch (ProblemException problem) {
            return refuse(filters, problem, head, request, rest);
        } catch (RuntimeException e) {
            LOG.error("Request {} failed", request.id(), e);
            return refuse(filters, ErrorPages.failed(), head, request, rest);
        }
        if (rest != null) {
            request.setPipelined();
        }
        RequestContexts.pass(filters, request);
        filters.setMessage(RefusalWriter.wrap(NormalForm.of(head, body, request.id())));
        return rest == null ? filters.getInvokeAction() : filters.getInvokeAction(rest);
    }

    private NextAction refuse(
            FilterChainContext filters,
            ProblemException problem,
            RequestHead head,
            RequestContext request,
            @Nullable Buffer rest) {
        Connection<?> connection = filters.getConnection();
        refusals.refuse(connection, problem, head, request);
        return rest == null
                ? filters.getStopAction()
                : afterResponse(filters, connection, connections.of(connection), rest);
    }

    /** Stops reading until the response before has left, then comes back with the input. */
    private static NextAction afterResponse(
            FilterChainContext context, Connection<?> connection, Connections.State state, Buffer input) {
        state.pending().collect(input.remaining());
        context.setMessage(input);
        NextAction suspended = context.getSuspendAction();
        context.suspend();
        Runnable goOn = () -> {
            state.pending().collect(0);
            connection.getTransport().getWorkerThreadPool().execute(context::resume);
        };
        RefusalWriter.write(connection, Buffers.EMPTY_BUFFER, goOn, context::completeAndRecycle);
        return suspended;
    }

    private void awaitRest(Connection<?> connection, Connections.State state, Progress progress) {
        state.pending().collect(state.reader.held());
        if (state.timeout == null && state.reader.isBegun()) {
            state.timeout = refusals.refuseLater(connection, state, deadline);
        }
        if (progress.awaitsContinue() && !state.isToldToContinue) {
            state.isToldToContinue = true;
            RefusalWriter.write(connection, RefusalWriter.wrap(CONTINUE), () -> {}, () -> {});
        }
    }
}
