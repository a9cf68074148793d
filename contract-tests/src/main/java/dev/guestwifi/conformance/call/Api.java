package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.deployment.Target;
import java.time.Duration;
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
 * The target as the laws use it: sends calls and returns responses. Keeps the limits, waits when the target asks for
 * it, and deletes the vouchers of the run when it is closed. Safe for use by many threads.
 */
public final class Api implements AutoCloseable {
    private static final Duration CLEANING = Duration.ofSeconds(30);
    private static final Duration HURRY = Duration.ofSeconds(10);

    private final Target target;
    private final Limits limits;
    private final Budget budget;
    private final CallSender sender;
    private final Pacing pacing;
    private final Attempts attempts;
    private final ConcurrentClients clients;
    private final CreatedVouchers made;
    private final Consumer<Exchange> observer;
    private final List<Exchange> log = new CopyOnWriteArrayList<>();
    private final Map<Call, Exchange> known = new ConcurrentHashMap<>();
    /** Sending holds the read lock, closing the write lock: nothing is sent after the cleanup has begun. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private boolean isClosed;

    /**
     * @param prefix of the codes of the run's vouchers
     * @param observer gets each exchange when it ends, on the thread that sent the request
     * @param waits told before each wait for a rate limit
     */
    public Api(Target target, Limits limits, String prefix, Consumer<Exchange> observer, Consumer<Duration> waits) {
        this.target = target;
        this.limits = limits;
        this.budget = new Budget(limits);
        this.sender = new CallSender(target, limits.timeout(), limits.sizes());
        this.pacing = new Pacing(target, budget, waits);
        this.attempts = new Attempts(target, budget, pacing);
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

    /** The number of requests sent so far. */
    public int requests() {
        return budget.used();
    }

    /** Whether enough time and requests are left for more than the necessary requests. */
    public boolean hasBudget() {
        return budget.hasBudget();
    }

    /** The exchanges since the last {@link #forget}, in the order of their responses. */
    public List<Exchange> log() {
        return List.copyOf(log);
    }

    /** Clears the log. */
    public void forget() {
        log.clear();
    }

    /** Tells what the connection check found out. */
    public void learn(ConnectionInfo connection) {
        sender.learn(connection);
    }

    /** The number of responses that came from a proxy or gateway in front of the target. */
    public int proxied() {
        return attempts.proxied();
    }

    /**
     * Sends a call and returns the response. Waits and retries if the target asks for it.
     *
     * @throws Violation if this call gets no response in time while others do
     * @throws Inconclusive if the target is unreachable or a limit is reached
     */
    public CheckedResponse send(Call call) {
        return guarded(call, () -> {
            made.expect(call);
            Exchange exchange =
                    attempts.exchange(call, sender.key(call), number -> sender.send(number, call, budget.left()));
            note(exchange);
            return new CheckedResponse(exchange, target);
        });
    }

    /** Sends a call once, whatever the rate limit, and returns any response. */
    public CheckedResponse sendOnce(Call call) {
        return guarded(call, () -> {
            made.expect(call);
            Exchange exchange = sender.send(budget.take(), call, budget.left());
            note(exchange);
            return new CheckedResponse(exchange, target);
        });
    }

    /** What is known of the rate limits of keys. */
    public Pacing pacing() {
        return pacing;
    }

    /**
     * Sends a request whose bytes are given; otherwise like {@link #send(Call)}.
     *
     * @param isLimited whether a 429 is the response to judge instead of a reason to wait
     */
    public WrittenResponse send(WrittenRequest request, boolean isLimited) {
        return guarded(request.call(), () -> {
            WrittenResponse response = attempts.until(
                    request.call(),
                    request.key(),
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

    /** Waits as long as a response asks for in {@code Retry-After}, within the time limit. */
    public void await(int status, @Nullable String retryAfter) {
        budget.await(attempts.wait(status, retryAfter));
    }

    /**
     * Returns the last response to this call, sending it first if there is none. The exchange is added to the log in
     * either case, so that {@link StabilityCheck} repeats the call.
     */
    public CheckedResponse known(Call call) {
        Exchange before = known.get(call);
        if (before == null) {
            CheckedResponse response = send(call);
            known.put(call, response.exchange());
            return response;
        }
        log.add(before);
        return new CheckedResponse(before, target);
    }

    /** Clients that send concurrently, each on its own connection; the same for the whole run. */
    public ConcurrentClients clients() {
        return clients;
    }

    /** Thousands of requests at the same time. */
    public Flood flood() {
        return new Flood(this, sender, budget);
    }

    /** Runs exchanges unless the run has ended, and keeps it from ending meanwhile. */
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
        pacing.note(sender.key(exchange.call()), exchange.reply().headers());
        JsonNode json = exchange.reply().content().json();
        if (json != null) {
            target.people().note(exchange.call().path(), json);
        }
        log.add(exchange);
        known.computeIfPresent(exchange.call(), (again, before) -> exchange);
        observer.accept(exchange);
    }

    /** Deletes the vouchers that still exist. */
    public void tidy() {
        made.deletes().forEach(this::send);
    }

    /** Cancels the current requests. After it only {@link #close} can send. */
    public void stop() {
        budget.stop();
        sender.stop();
    }

    /**
     * Deletes the vouchers of the run that still exist, whatever the limits, within 30 seconds, or within 10 if the run
     * was stopped. After it nothing can be sent.
     *
     * @throws RuntimeException if that fails
     */
    @Override
    public void close() {
        gate.writeLock().lock();
        try (sender;
                clients) {
            if (!isClosed) {
                isClosed = true;
                sender.resume();
                Duration time = budget.isStopped() ? HURRY : CLEANING;
                Budget cleaning = new Budget(new Limits(Integer.MAX_VALUE, time, limits.timeout()));
                Attempts again = new Attempts(target, cleaning, new Pacing(target, cleaning, wait -> {}));
                made.clean(call -> {
                    Exchange exchange =
                            again.exchange(call, sender.key(call), number -> sender.send(0, call, cleaning.left()));
                    return new CheckedResponse(exchange, target);
                });
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
