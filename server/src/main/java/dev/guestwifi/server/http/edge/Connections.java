package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.request.RequestContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open connections, and how far each of them is. */
final class Connections extends ConnectionProbe.Adapter {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final long WARNING_INTERVAL = TimeUnit.MINUTES.toNanos(1);

    private final Attribute<State> states = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("guest-wifi.connection");
    private final ConnectionLimit limit;
    private final PendingBytes pending;
    private final Traffic traffic;
    private final LongSupplier ticker;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong nextWarning;

    /** @param ticker nanoseconds, from any origin, that never run backwards */
    Connections(ConnectionLimit limit, PendingBytes pending, Traffic traffic, LongSupplier ticker) {
        this.limit = limit;
        this.pending = pending;
        this.traffic = traffic;
        this.ticker = ticker;
        this.nextWarning = new AtomicLong(ticker.getAsLong());
    }

    /** Takes a new connection, unless it is one too many. */
    boolean open(Connection<?> connection) {
        InetAddress address = address(connection);
        if (address == null || !limit.open(address)) {
            traffic.refuse(Traffic.TOO_MANY_CONNECTIONS);
            warn(refused.incrementAndGet());
            return false;
        }
        Runnable end = () -> {
            traffic.refuse(Traffic.SLOW_READER);
            connection.terminateSilently();
        };
        states.set(connection, new State(pending.open(end), address));
        return true;
    }

    /** The state of a connection that was taken. */
    State of(Connection<?> connection) {
        State state = states.get(connection);
        return state == null ? ended() : state;
    }

    /** Of a connection that was refused or has ended: nothing is counted for it. */
    private State ended() {
        State state = new State(pending.open(() -> {}), null);
        state.pending.close();
        state.isClosing = true;
        return state;
    }

    void close(Connection<?> connection) {
        State state = states.remove(connection);
        if (state != null) {
            traffic.close(state);
            state.proceed();
            state.pending.close();
            if (state.address != null) {
                limit.close(state.address);
            }
        }
    }

    Traffic traffic() {
        return traffic;
    }

    int open() {
        return limit.open();
    }

    long pending() {
        return pending.total();
    }

    /** Counts what has left for the peer. */
    @Override
    @SuppressWarnings("rawtypes") // As it is inherited.
    public void onWriteEvent(Connection connection, @Nullable Buffer data, long size) {
        State state = states.get((Connection<?>) connection);
        if (state != null && size > 0) {
            state.pending.read(size);
        }
    }

    private void warn(long count) {
        long now = ticker.getAsLong();
        long next = nextWarning.get();
        if (now - next >= 0 && nextWarning.compareAndSet(next, now + WARNING_INTERVAL)) {
            LOG.warn("Connections over the limit were closed, {} since the start", count);
        }
    }

    private static @Nullable InetAddress address(Connection<?> connection) {
        return connection.getPeerAddress() instanceof InetSocketAddress peer ? peer.getAddress() : null;
    }

    /** How far a connection is. Read and timed out by different threads. */
    static final class State {
        private final PendingBytes.Account pending;
        private final @Nullable InetAddress address;
        final RequestReader reader = new RequestReader();
        volatile boolean isClosing;
        volatile boolean isToldToContinue;
        volatile @Nullable ScheduledFuture<?> timeout;
        /** The newest request; null unless requests are observed. */
        volatile @Nullable RequestContext request;

        private State(PendingBytes.Account pending, @Nullable InetAddress address) {
            this.pending = pending;
            this.address = address;
        }

        PendingBytes.Account pending() {
            return pending;
        }

        /** Has read a whole request, or will read none any more. */
        void proceed() {
            ScheduledFuture<?> running = timeout;
            if (running != null) {
                running.cancel(false);
            }
            timeout = null;
            isToldToContinue = false;
            pending.collect(0);
        }
    }
}
