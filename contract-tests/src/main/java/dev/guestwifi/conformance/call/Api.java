package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.target.Target;
import java.time.Duration;
import java.time.Instant;
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
    private static final int PATIENCE = 5;
    private static final int SHOWN = 60;
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);
    private static final Duration CLEANING = Duration.ofSeconds(30);
    private static final Duration HURRY = Duration.ofSeconds(10);
    private static final String IN_FLIGHT = "idempotency_in_flight";

    private final Target target;
    private final Limits limits;
    private final Budget budget;
    private final Sender sender;
    private final Clients clients;
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
        this.sender = new Sender(target, limits.answer(), limits.sizes());
        this.clients = new Clients(this, sender, budget);
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

    /** Whether there are time and requests for more than what must be sent. */
    public boolean hasRoom() {
        return budget.hasRoom();
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
        return whileOpen(() -> {
            Exchange exchange = exchange(call);
            note(exchange);
            return new Answer(exchange, target);
        });
    }

    /** Sends a request whose bytes are already written, once; throws as {@link #send(Call)} does. */
    public WrittenResponse send(WrittenRequest request) {
        if (target.isReadOnly() && !request.isSafe()) {
            throw new IllegalStateException("a read-only run must not send " + request.method());
        }
        return whileOpen(() -> {
            int number = budget.take();
            return new WrittenResponse(number, sender.send(number, request, budget.left()));
        });
    }

    /** Waits as a response asked by {@code Retry-After}, within the time limit. */
    public void await(int status, @Nullable String retryAfter) {
        budget.await(wait(status, retryAfter));
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

    /** Clients that send at the same moment, each on a connection of its own; the same for the whole run. */
    public Clients clients() {
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

    private Exchange exchange(Call call) {
        for (int attempt = 1; ; attempt++) {
            int number = budget.take();
            Exchange exchange = sender.send(number, call, budget.left());
            if (!asksToWait(exchange) && !Gateway.isPassing(exchange)) {
                return exchange;
            }
            if (Gateway.isPassing(exchange) && !call.isSafe()) {
                throw new Inconclusive(Gateway.named(exchange) + ", came to " + call.method()
                        + ", which may have been done and is not sent again");
            }
            if (attempt == PATIENCE) {
                String what = Gateway.isResponse(exchange)
                        ? Gateway.named(exchange) + ", came to each of " + PATIENCE + " attempts"
                        : "the target still answered " + exchange.status() + " after " + PATIENCE
                                + " attempts and the waits it asked for";
                throw new Inconclusive(target.redact(what));
            }
            await(exchange.status(), exchange.header("Retry-After"));
        }
    }

    /** Besides what HTTP has for it, a creation of which an earlier attempt is still in work. */
    private static boolean asksToWait(Exchange exchange) {
        return exchange.status() == 429
                || exchange.status() == 503
                || (exchange.status() == 409 && exchange.text().contains("\"" + IN_FLIGHT + "\""));
    }

    private Duration wait(int status, @Nullable String after) {
        if (after == null || after.isBlank()) {
            return DEFAULT_WAIT;
        }
        return RetryAfter.parse(after, Instant.now())
                .orElseThrow(() -> new Inconclusive.Over(target.redact("the target answers " + status
                        + " and asks to wait, but Retry-After says no time: \"" + shortened(after) + "\"")));
    }

    private static String shortened(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
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
                Budget cleaning = new Budget(new Limits(1, budget.isStopped() ? HURRY : CLEANING, limits.answer()));
                made.clean(call -> new Answer(sender.send(0, call, cleaning.left()), target));
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
