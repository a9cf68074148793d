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

/**
 * One call of an operation: attempts, one after another, until one settles the call or its time is up.
 *
 * @param <B> the body of a successful response
 * @param <T> what the caller gets
 */
final class Call<B, T> {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    private final Connection connection;
    private final CallOptions options;
    private final Operation<B> operation;
    private final Function<B, T> reader;
    private final long started = System.nanoTime();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private boolean isDeletion;
    private int attempts;
    /** Whether the server may have carried out a failed attempt. */
    private boolean mayHaveTakenEffect;

    private volatile @Nullable Attempt current;

    Call(Connection connection, CallOptions options, Operation<B> operation, Function<B, T> reader) {
        this.connection = connection;
        this.options = options;
        this.operation = operation;
        this.reader = reader;
    }

    /** Treats "not found" as success if an earlier attempt may have deleted the resource. */
    Call<B, T> deleting() {
        isDeletion = true;
        return this;
    }

    CompletableFuture<T> start() {
        attempt();
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                abortCurrent(new ConnectionException("The call was cancelled.", null));
            }
        });
        return result;
    }

    void abort(GuestWifiException reason) {
        result.completeExceptionally(reason);
        abortCurrent(reason);
    }

    private void abortCurrent(Throwable reason) {
        Attempt attempt = current;
        if (attempt != null) {
            attempt.abort(reason);
        }
    }

    private void attempt() {
        attempts++;
        Duration left = timeLeft();
        Duration timeout = left.compareTo(options.requestTimeout()) < 0 ? left : options.requestTimeout();
        Attempt attempt = new Attempt(connection, timeout);
        current = attempt;
        if (result.isDone()) {
            return; // Cancelled or closed during the wait.
        }
        try {
            operation.send(attempt).whenComplete((body, failure) -> {
                try {
                    settle(body, failure, attempt.exchange());
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (ApiException e) {
            result.completeExceptionally(new IllegalArgumentException(e.getMessage(), e));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e); // Nothing was sent, but the caller must be told.
        }
    }

    private void settle(B body, @Nullable Throwable failure, Exchange exchange) {
        if (result.isDone()) {
            return; // Cancelled or closed meanwhile.
        }
        if (failure == null) {
            result.complete(read(body, exchange));
            return;
        }
        Optional<Error> error = Causes.find(failure, Error.class);
        if (error.isPresent()) {
            result.completeExceptionally(error.get()); // Such as out of memory: not the server's doing.
            return;
        }
        GuestWifiException exception = connection.errors().toException(failure, exchange);
        if (isDeletion && mayHaveTakenEffect && RetryPolicy.isVoucherGone(exception)) {
            result.complete(null);
            return;
        }
        mayHaveTakenEffect |= RetryPolicy.mayHaveTakenEffect(exception);
        Optional<Duration> delay = RetryPolicy.delay(exception, attempts, options, connection.random())
                .filter(wait -> wait.compareTo(timeLeft()) < 0);
        if (delay.isEmpty()) {
            result.completeExceptionally(exception);
            return;
        }
        LOG.log(
                Level.INFO,
                () -> "Attempt " + attempts + " failed, retrying in "
                        + delay.get().toMillis() + " ms: " + exception.getMessage());
        Executor later = CompletableFuture.delayedExecutor(delay.get().toNanos(), TimeUnit.NANOSECONDS);
        later.execute(this::attempt);
    }

    private T read(B body, Exchange exchange) {
        try {
            return reader.apply(body);
        } catch (IllegalStateException e) {
            throw connection.errors().unexpectedResponse(exchange, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw connection.errors().unexpectedResponse(exchange, "the body lacks what the contract requires");
        }
    }

    private Duration timeLeft() {
        return options.overallTimeout().minusNanos(System.nanoTime() - started);
    }
}
