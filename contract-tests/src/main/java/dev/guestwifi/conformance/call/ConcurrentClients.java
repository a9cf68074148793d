package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.text.TextShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Clients that send concurrently, each on its own open connection that has been used before, unless the target closes
 * connections. Nothing is retried. Not safe for use by several threads.
 */
public final class ConcurrentClients implements AutoCloseable {
    private static final int LONGEST = 20_000;

    private final Api api;
    private final CallSender sender;
    private final Budget budget;
    private final List<RacingClient> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "conformance-client");
        thread.setDaemon(true);
        return thread;
    });

    /** The requests of one client. */
    public interface Script {
        /**
         * The next call of the client, empty to end.
         *
         * @param done its exchanges so far; the first call must not depend on them
         */
        Optional<Call> next(List<TimedExchange> done);
    }

    ConcurrentClients(Api api, CallSender sender, Budget budget) {
        this.api = api;
        this.sender = sender;
        this.budget = budget;
    }

    /**
     * Runs scripts, one for each client. One thread writes all first requests in direct succession, so that all of them
     * are sent before the first response can arrive.
     *
     * @param warmUp sent first by clients that have sent nothing yet
     * @return all exchanges except the warm-up, in the order in which they were sent
     * @throws Violation if a response is not HTTP, or missing while others arrive
     * @throws Inconclusive if an exchange failed, so that the effect of its request is unknown
     */
    public List<TimedExchange> play(Call warmUp, List<Script> scripts) {
        while (clients.size() < scripts.size()) {
            clients.add(new RacingClient(clients.size(), sender, budget, api.vouchers()));
        }
        List<RacingClient> playing = clients.subList(0, scripts.size());
        return api.whileOpen(() -> {
            List<RacingClient> cold =
                    playing.stream().filter(RacingClient::isCold).toList();
            prepare(cold, client -> client.prepare(warmUp));
            cold.forEach(RacingClient::write);
            finish(cold.stream().<Runnable>map(client -> client::read).toList(), () -> {}, cold);
            return race(playing, scripts);
        });
    }

    private List<TimedExchange> race(List<RacingClient> playing, List<Script> scripts) {
        playing.forEach(RacingClient::forget);
        prepare(
                playing,
                client -> scripts.get(playing.indexOf(client)).next(List.of()).ifPresent(client::prepare));
        CountDownLatch start = new CountDownLatch(1);
        List<Runnable> rest = new ArrayList<>();
        for (int i = 0; i < playing.size(); i++) {
            RacingClient client = playing.get(i);
            Script script = scripts.get(i);
            rest.add(() -> {
                await(start);
                client.finish(script);
            });
        }
        return finish(
                rest,
                () -> {
                    playing.forEach(RacingClient::write);
                    start.countDown();
                },
                playing);
    }

    private static void prepare(List<RacingClient> clients, Consumer<RacingClient> how) {
        boolean isReady = false;
        try {
            clients.forEach(how);
            isReady = true;
        } finally {
            if (!isReady) {
                clients.forEach(RacingClient::cancel);
            }
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive.Over("the run was interrupted");
        }
    }

    /** Records the exchanges whatever fails, so that created vouchers are deleted in the end. */
    private List<TimedExchange> finish(List<Runnable> rest, Runnable start, List<RacingClient> playing) {
        List<Future<?>> ends = new ArrayList<>();
        rest.forEach(one -> ends.add(threads.submit(one)));
        start.run();
        Throwable failure = null;
        for (Future<?> end : ends) {
            Throwable why = failure(end);
            failure = failure == null || (why instanceof Violation && !(failure instanceof Violation)) ? why : failure;
        }
        List<TimedExchange> all = playing.stream()
                .flatMap(client -> client.done().stream())
                .sorted(TimedExchange.BY_START)
                .toList();
        all.forEach(one -> api.note(one.exchange()));
        if (failure instanceof Error error) { // a violation, or that there is no memory left
            throw error;
        }
        if (failure instanceof RuntimeException why) {
            throw why;
        }
        return all;
    }

    private @Nullable Throwable failure(Future<?> end) {
        try {
            end.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            close(); // ends the reads of clients that still wait
            Thread.currentThread().interrupt();
            return new Inconclusive.Over("the run was interrupted");
        }
    }

    /**
     * A violation that several exchanges show together.
     *
     * @param curl a shell line that sends the same requests concurrently
     * @param shown one of the exchanges
     */
    public Violation violation(Exchange shown, String curl, String expected, String actual) {
        return violation(shown, curl, expected, actual, List.of(Symptom.of(TextShape.of(expected))));
    }

    /** The same violation with more to say. */
    public Violation violation(Violation same, String actual) {
        Exchange shown = same.exchange();
        return violation(shown, shown.curl(), same.expected(), actual, same.symptoms());
    }

    private Violation violation(
            Exchange shown, String curl, String expected, String actual, List<Symptom> symptoms) {
        Target target = api.target();
        return new Violation(
                target.redact(Printable.cut(expected, LONGEST)),
                target.redact(Printable.cut(actual, LONGEST)),
                new Exchange(shown.number(), shown.call(), () -> curl, shown.reply()),
                symptoms);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clients.forEach(RacingClient::close);
    }
}
