package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.deployment.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The target as the laws see it: they send calls and get answers. Keeps to the limits, waits when the target says so,
 * and at the end deletes whatever vouchers were made. Safe for use by many threads.
 */
public final class Api implements AutoCloseable {
    private static final Duration CLEANING = Duration.ofSeconds(30);
    private static final Duration HURRY = Duration.ofSeconds(10);

    private final Target target;
    private final Limits limits;
    private final Budget budget;
    private final CallSender sender;
    private final Attempts attempts;
    private final ConcurrentClients clients;
    private final CreatedVouchers made;
    private final Consumer<Exchange> observer;
    private final List<Exchange> log = new CopyOnWriteArrayList<>();
    private final Map<Call, Exchange> known = new ConcurrentHashMap<>();
    /** Sending holds it for reading, the end for writing: nothing is sent after the cleaning has begun. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private boolean isClosed;

    /**
     * @param prefix of the codes of vouchers that the run makes
     * @param observer sees each exchange as it ends, on the thread that sent it
     */
    public Api(Target target, Limits limits, String prefix, Consumer<Exchange> observer) {
        this.target = target;
        this.limits = limits;
        this.budget = new Budget(limits);
        this.sender = new CallSender(target, limits.timeout(), limits.sizes());
        this.attempts = new Attempts(target, budget);
        this.made = new CreatedVouchers(prefix);
        this.clients = new ConcurrentClients(this, sender, budget);
        this.observer = observer;
    }

    public Target target() {
        return target;
    }

    /** The vouchers of this run. */
    public CreatedVouchers vouchers() {
        return made;
    }

    /** How many requests were sent so far. */
    public int requests() {
        return budget.used();
    }

    /** Whether there are time and requests for more than what must be sent. */
    public boolean hasBudget() {
        return budget.hasBudget();
    }

    /** What was exchanged since the last {@link #forget}, in the order in which answers came. */
    public List<Exchange> log() {
        return List.copyOf(log);
    }

    /** Begins a new log. */
    public void forget() {
        log.clear();
    }

    /** From now on it is known what stands before the target. */
    public void learn(ConnectionInfo connection) {
        sender.learn(connection);
    }

    /** How many responses were those of a proxy or gateway before the target. */
    public int proxied() {
        return attempts.proxied();
    }

    /**
     * Sends a call and waits for the answer, longer if the target asks to wait.
     *
     * @throws Violation if this call is not answered in time while others are
     * @throws Inconclusive if the target is out of reach or a limit is used up
     */
    public CheckedResponse send(Call call) {
        return guarded(call, () -> {
            made.expect(call);
            Exchange exchange = attempts.until(
                    call, number -> sender.send(number, call, budget.left()), same -> same, status -> false);
            note(exchange);
            return new CheckedResponse(exchange, target);
        });
    }

    /**
     * Sends a request whose bytes are already written; waits and throws as {@link #send(Call)} does.
     *
     * @param isLimited whether 429 is a response to it and not a request to wait
     */
    public WrittenResponse send(WrittenRequest request, boolean isLimited) {
        return guarded(request.call(), () -> {
            WrittenResponse response = attempts.until(
                    request.call(),
                    number -> sender.send(number, request, budget.left()),
                    one -> one.isError() ? one.exchange(request) : one.head(request),
                    status -> isLimited && status == Attempts.TOO_MANY);
            if (!target.isDataShown() && !response.isError()) {
                JsonNode json = response.exchange(request).reply().content().json();
                target.people().note(request.target(), json == null ? MissingNode.getInstance() : json);
            }
            return response;
        });
    }

    private <T> T guarded(Call call, Supplier<T> sending) {
        if (target.isReadOnly() && !call.isSafe()) {
            throw new IllegalStateException("a read-only run must not send " + call.method());
        }
        return whileOpen(sending);
    }

    /** Waits as a response asked by {@code Retry-After}, within the time limit. */
    public void await(int status, @Nullable String retryAfter) {
        budget.await(attempts.wait(status, retryAfter));
    }

    /**
     * What a call was answered last, or what it is answered now if it was not sent before. It is in the log in either
     * case: whoever asks whether the target is steady reads it again, and that is then known.
     */
    public CheckedResponse known(Call call) {
        Exchange before = known.get(call);
        if (before == null) {
            CheckedResponse answer = send(call);
            known.put(call, answer.exchange());
            return answer;
        }
        log.add(before);
        return new CheckedResponse(before, target);
    }

    /** Clients that send at the same moment, each on a connection of its own; the same for the whole run. */
    public ConcurrentClients clients() {
        return clients;
    }

    /** Exchanges something, unless the run has ended; it does not end meanwhile. */
    <T> T whileOpen(Supplier<T> exchanges) {
        gate.readLock().lock();
        try {
            if (isClosed) {
                throw new Inconclusive.Over("the run has ended");
            }
            return exchanges.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    void note(Exchange exchange) {
        made.note(exchange);
        JsonNode json = exchange.reply().content().json();
        if (json != null) {
            target.people().note(exchange.call().path(), json);
        }
        log.add(exchange);
        known.computeIfPresent(exchange.call(), (again, before) -> exchange);
        observer.accept(exchange);
    }

    /** Deletes the vouchers that were made since the last time. */
    public void tidy() {
        List<Call> deletes = new ArrayList<>(made.deletes());
        deletes.forEach(this::send);
    }

    /** Ends what is under way; nothing can be sent any more but what {@link #close} deletes. */
    public void stop() {
        budget.stop();
        sender.stop();
    }

    /**
     * Deletes what the run made and is still there, limits or not, within 30 seconds, or 10 if the run was stopped. After
     * it nothing can be sent.
     *
     * @throws RuntimeException if the target does not let it
     */
    @Override
    public void close() {
        gate.writeLock().lock();
        try (sender;
                clients) {
            if (!isClosed) {
                isClosed = true;
                sender.resume();
                Budget cleaning = new Budget(new Limits(1, budget.isStopped() ? HURRY : CLEANING, limits.timeout()));
                made.clean(call -> new CheckedResponse(sender.send(0, call, cleaning.left()), target));
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
