package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.transport.DedicatedConnection;
import dev.guestwifi.conformance.transport.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of several concurrent clients. Its first request may be written by a different thread than the rest. */
final class RacingClient implements AutoCloseable {
    private final int index;
    private final CallSender sender;
    private final Budget budget;
    private final CreatedVouchers made;
    private final DedicatedConnection connection;
    private final List<TimedExchange> done = new ArrayList<>();
    private boolean isWarm;
    private int number;
    private long sent;
    private @Nullable Call call;
    private DedicatedConnection.@Nullable Pending pending;

    RacingClient(int index, CallSender sender, Budget budget, CreatedVouchers made) {
        this.index = index;
        this.sender = sender;
        this.budget = budget;
        this.made = made;
        this.connection = sender.line();
    }

    /** Whether it has not sent anything yet. */
    boolean isCold() {
        return !isWarm;
    }

    /** Its exchanges since the last {@link #forget}. */
    List<TimedExchange> done() {
        return List.copyOf(done);
    }

    void forget() {
        done.clear();
    }

    void prepare(Call next) {
        made.expect(next);
        number = budget.take();
        call = next;
        pending = sender.prepare(connection, number, next, budget.left());
    }

    void write() {
        if (pending != null) {
            sent = System.nanoTime();
            pending.write();
        }
    }

    void read() {
        DedicatedConnection.Pending written = pending;
        Call asked = call;
        pending = null;
        if (written == null || asked == null) {
            return;
        }
        RawResponse response = sender.read(written, number, asked, budget.left());
        long received = System.nanoTime();
        isWarm = true;
        done.add(new TimedExchange(index, sent, received, sender.exchange(number, asked, response)));
    }

    /** Reads the response to the first request, then sends the rest of the script. */
    void finish(ConcurrentClients.Script script) {
        read();
        for (Optional<Call> next = script.next(done()); next.isPresent(); next = script.next(done())) {
            prepare(next.get());
            write();
            read();
        }
    }

    /** Cancels a request that was not written. */
    void cancel() {
        DedicatedConnection.Pending unwritten = pending;
        pending = null;
        if (unwritten != null) {
            unwritten.cancel();
        }
    }

    @Override
    public void close() {
        cancel();
        connection.close();
    }
}
