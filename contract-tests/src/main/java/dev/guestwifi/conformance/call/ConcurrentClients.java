package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.text.Printable;
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
 * Clients that send at the same moment, each on a connection of its own that is open and has carried a request before,
 * unless the target closes connections. Nothing is sent again, whatever the response. Not safe for use by several threads.
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

    /** What one client does. */
    public interface Script {
        /**
         * The next call of the client, empty to end.
         *
         * @param done what it has exchanged so far; of the first call nothing may depend on it
         */
        Optional<Call> next(List<TimedExchange> done);
    }

    ConcurrentClients(Api api, CallSender sender, Budget budget) {
        this.api = api;
        this.sender = sender;
        this.budget = budget;
    }

    /**
     * Plays scripts, one for each client. All first requests are written by one thread, without anything between them,
     * so that they are on their way before the first response can be there.
     *
     * @param warmUp sent by clients that have sent nothing yet, before
     * @return all exchanges but those that warm up, by when they were sent
     * @throws Violation if a response is not HTTP, or missing while others come
     * @throws Inconclusive if an exchange failed: what has become of its request is not known
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

    /** Whatever goes wrong, what was exchanged is noted: a voucher that was made must be deleted in the end. */
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
            close(); // which ends the reads of those that still wait
            Thread.currentThread().interrupt();
            return new Inconclusive.Over("the run was interrupted");
        }
    }

    /**
     * A violation that several exchanges show together.
     *
     * @param curl a shell line that sends the same at the same moment
     * @param shown one of the exchanges
     */
    public Violation violation(Exchange shown, String curl, String expected, String actual) {
        Target target = api.target();
        return new Violation(
                target.redact(Printable.cut(expected, LONGEST)),
                target.redact(Printable.cut(actual, LONGEST)),
                new Exchange(shown.number(), shown.call(), () -> curl, shown.reply()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clients.forEach(RacingClient::close);
    }
}
