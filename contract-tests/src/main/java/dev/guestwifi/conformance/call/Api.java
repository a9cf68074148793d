package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.target.Secret;
import dev.guestwifi.conformance.target.Target;
import io.restassured.response.Response;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The target as the laws see it: they send calls and get answers. Keeps to the limits, waits when the target says so,
 * and at the end deletes whatever vouchers were made. Safe for use by many threads.
 */
public final class Api implements AutoCloseable {
    private static final String CONTROL = "/venues?slug=";
    private static final int PATIENCE = 5;
    private static final long DEFAULT_WAIT_SECONDS = 1;
    private static final String IN_FLIGHT = "idempotency_in_flight";

    private final Target target;
    private final Limits limits;
    private final Budget budget;
    private final Wire wire;
    private final MadeVouchers made;
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
        this.wire = new Wire(target.url(), limits.answer());
        this.made = new MadeVouchers(prefix);
        this.observer = observer;
    }

    public Target target() {
        return target;
    }

    /** The vouchers of this run. */
    public MadeVouchers made() {
        return made;
    }

    /** How many requests were sent so far. */
    public int requests() {
        return budget.used();
    }

    /** What was exchanged since the last {@link #forget}, in the order in which answers came. */
    public List<Exchange> log() {
        return List.copyOf(log);
    }

    /** Begins a new log. */
    public void forget() {
        log.clear();
    }

    /**
     * Sends a call and waits for the answer, longer if the target asks to wait.
     *
     * @throws Violation if this call is not answered in time while others are
     * @throws Inconclusive if the target is out of reach or a limit is used up
     */
    public Answer send(Call call) {
        if (target.isReadOnly() && !call.isSafe()) {
            throw new IllegalStateException("a read-only run must not send " + call.method());
        }
        gate.readLock().lock();
        try {
            if (isClosed) {
                throw new Inconclusive.Over("the run has ended");
            }
            Exchange exchange = exchange(call);
            made.note(exchange);
            log.add(exchange);
            known.computeIfPresent(call, (again, before) -> exchange);
            observer.accept(exchange);
            return new Answer(exchange, target);
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * What a call was answered last, or what it is answered now if it was not sent before. It is in the log in either
     * case: whoever asks whether the target is steady reads it again, and that is then known.
     */
    public Answer known(Call call) {
        Exchange before = known.get(call);
        if (before == null) {
            Answer answer = send(call);
            known.put(call, answer.exchange());
            return answer;
        }
        log.add(before);
        return new Answer(before, target);
    }

    /** Sends calls at the same moment, each on a connection of its own; the answers come in the order of the calls. */
    public List<Answer> together(List<Call> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Answer>> sent = new ArrayList<>();
            for (Call call : calls) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return send(call);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Violation violation) {
                throw violation;
            }
            throw e.getCause() instanceof Inconclusive why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive.Over("the run was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private Exchange exchange(Call call) {
        for (int attempt = 1; ; attempt++) {
            int number = budget.take();
            Exchange exchange = once(number, call);
            Optional<Long> wait = asksToWait(exchange) ? Optional.of(retryAfter(exchange)) : Optional.empty();
            if (wait.isEmpty()) {
                return exchange;
            }
            if (attempt == PATIENCE) {
                throw new Inconclusive("the target still answered " + exchange.status() + " after " + PATIENCE
                        + " attempts and the waits it asked for");
            }
            budget.await(wait.get());
        }
    }

    /** Besides what HTTP has for it, a creation of which an earlier attempt is still in work. */
    private static boolean asksToWait(Exchange exchange) {
        return exchange.status() == 429
                || exchange.status() == 503
                || (exchange.status() == 409 && exchange.text().contains("\"" + IN_FLIGHT + "\""));
    }

    private static long retryAfter(Exchange exchange) {
        String after = exchange.header("Retry-After");
        return after != null && after.matches("[0-9]{1,9}") ? Long.parseLong(after) : DEFAULT_WAIT_SECONDS;
    }

    private Exchange once(int number, Call call) {
        try {
            return exchange(number, call, wire.send(call, key(call).value()));
        } catch (Exception e) { // Groovy throws checked ones undeclared
            if (!isTimeout(e)) {
                throw new Inconclusive(target.redact("no answer to " + call.method() + " " + call.path() + ": " + e));
            }
            if (isAlive()) {
                Exchange silence = new Exchange(number, call, curl(call), Exchange.Reply.NONE);
                String within = "an answer within " + limits.answer().toSeconds() + " s";
                throw new Violation(within, "none, while the next request was answered", silence);
            }
            throw new Inconclusive.Over("the target does not answer");
        }
    }

    private Exchange exchange(int number, Call call, Response response) {
        Exchange.Reply reply = new Exchange.Reply(response.statusCode(), response.headers(), response.asByteArray());
        return new Exchange(number, call, curl(call), reply);
    }

    private boolean isAlive() {
        try {
            wire.send(Call.get(CONTROL + target.team()), target.key().value());
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean isTimeout(@Nullable Throwable e) {
        return e != null && (e instanceof SocketTimeoutException || isTimeout(e.getCause()));
    }

    private Secret key(Call call) {
        return call.key() == null ? target.key() : call.key();
    }

    private String curl(Call call) {
        return Curl.line(target, call, key(call));
    }

    /** Deletes the vouchers that were made since the last time. */
    public void tidy() {
        List<Call> deletes = new ArrayList<>(made.deletes());
        deletes.forEach(this::send);
    }

    /**
     * Deletes what the run made and is still there, limits or not. After it nothing can be sent.
     *
     * @throws RuntimeException if the target does not let it
     */
    @Override
    public void close() {
        gate.writeLock().lock();
        try (wire) {
            if (!isClosed) {
                isClosed = true;
                made.clean(call ->
                        new Answer(exchange(0, call, wire.send(call, key(call).value())), target));
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
