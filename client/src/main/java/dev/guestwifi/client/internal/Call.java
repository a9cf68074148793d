package dev.guestwifi.client.internal;

import dev.guestwifi.client.CallOptions;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.invoker.ApiException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of an operation: attempts, one after another, until one settles it or time is up. */
final class Call<W, T> {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    private final Connection connection;
    private final CallOptions options;
    private final Operation<W> operation;
    private final Function<W, T> read;
    private final long started = System.nanoTime();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private boolean deletes;
    private int attempts;
    /** Whether an attempt may have been carried out although it did not seem so. */
    private boolean mayHaveActed;

    private volatile @Nullable Attempt current;

    Call(Connection connection, CallOptions options, Operation<W> operation, Function<W, T> read) {
        this.connection = connection;
        this.options = options;
        this.operation = operation;
        this.read = read;
    }

    /** Takes it for done that there is nothing any more, once an attempt may have been carried out. */
    Call<W, T> deleting() {
        deletes = true;
        return this;
    }

    CompletableFuture<T> begin() {
        attempt();
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                endCurrent(new ConnectionException("The call was cancelled.", null));
            }
        });
        return result;
    }

    void abort(GuestWifiException reason) {
        result.completeExceptionally(reason);
        endCurrent(reason);
    }

    private void endCurrent(Throwable reason) {
        Attempt attempt = current;
        if (attempt != null) {
            attempt.abort(reason);
        }
    }

    private void attempt() {
        attempts++;
        Duration left = left();
        Duration timeout = left.compareTo(options.requestTimeout()) < 0 ? left : options.requestTimeout();
        Attempt attempt = new Attempt(connection, timeout);
        current = attempt;
        if (result.isDone()) {
            return; // Given up during a wait.
        }
        try {
            operation.send(attempt).whenComplete((answer, failure) -> {
                try {
                    settle(answer, failure, attempt.exchange());
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (ApiException e) {
            result.completeExceptionally(new IllegalArgumentException(e.getMessage(), e));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e); // Nothing was sent, but whoever waits must hear of it.
        }
    }

    private void settle(W answer, @Nullable Throwable failure, Exchange exchange) {
        if (result.isDone()) {
            return; // Given up meanwhile.
        }
        if (failure == null) {
            result.complete(read(answer, exchange));
            return;
        }
        Optional<Error> error = Causes.find(failure, Error.class);
        if (error.isPresent()) {
            result.completeExceptionally(error.get()); // Out of memory, perhaps: nothing that the server did.
            return;
        }
        GuestWifiException refusal = connection.failures().of(failure, exchange);
        if (deletes && mayHaveActed && Failures.isGone(refusal)) {
            result.complete(null);
            return;
        }
        mayHaveActed |= Failures.mayHaveActed(refusal);
        Optional<Duration> pause = Retries.pause(refusal, attempts, options, connection.random())
                .filter(wait -> wait.compareTo(left()) < 0);
        if (pause.isEmpty()) {
            result.completeExceptionally(refusal);
            return;
        }
        LOG.log(
                Level.INFO,
                () -> "Attempt " + attempts + " failed, the next follows in "
                        + pause.get().toMillis() + " ms: " + refusal.getMessage());
        Executor later = CompletableFuture.delayedExecutor(pause.get().toNanos(), TimeUnit.NANOSECONDS);
        later.execute(this::attempt);
    }

    private T read(W answer, Exchange exchange) {
        try {
            return read.apply(answer);
        } catch (IllegalStateException e) {
            throw connection.failures().unexpected(exchange, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw connection.failures().unexpected(exchange, "the body lacks what the contract says is there");
        }
    }

    private Duration left() {
        return options.overallTimeout().minusNanos(System.nanoTime() - started);
    }
}
