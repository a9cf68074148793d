package dev.guestwifi.client.internal;

import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One request and the whole of its answer, within one time limit and one limit of size: the JDK's own limit of time
 * ends with the head of the answer, and a body that stops half-way would keep a thread for ever.
 */
final class Attempt extends ForwardingHttpClient {
    static final String REQUEST_ID = "X-Request-Id";

    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    private final Duration timeout;
    private final int maxBytes;
    private final UnaryOperator<String> shown;
    private final CompletableFuture<Throwable> aborted = new CompletableFuture<>();
    private volatile @Nullable HttpRequest request;
    private volatile @Nullable ResponseInfo head;

    /** @param shown makes printable what a server says */
    Attempt(HttpClient http, Duration timeout, int maxBytes, UnaryOperator<String> shown) {
        super(http);
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.shown = shown;
    }

    /** Ends the attempt with a failure, unless it has ended. */
    void abort(Throwable reason) {
        aborted.complete(reason);
    }

    /** What is known by now. */
    Exchange exchange() {
        return new Exchange(request, head);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest made, BodyHandler<T> handler) {
        request = made;
        long started = System.nanoTime();
        CompletableFuture<HttpResponse<T>> sent = http.sendAsync(made, bounded(handler));
        CompletableFuture<HttpResponse<T>> answer = new CompletableFuture<>();
        // Not on the JDK's one thread for time limits: whoever waits for the answer may go on with a call of its own.
        aborted.thenAcceptAsync(reason -> {
            answer.completeExceptionally(reason);
            sent.cancel(true);
        });
        sent.whenComplete((arrived, failure) -> {
            LOG.log(Level.DEBUG, () -> line(failure, System.nanoTime() - started));
            if (failure == null) {
                answer.complete(new PlainResponse<>(arrived));
            } else {
                answer.completeExceptionally(failure);
            }
            aborted.cancel(false);
        });
        aborted.completeOnTimeout(
                new HttpTimeoutException("no complete response within " + timeout.toMillis() + " ms"),
                timeout.toNanos(),
                TimeUnit.NANOSECONDS);
        return answer;
    }

    /** Never a header of the request, for one of them is the key; nor its body. */
    private String line(@Nullable Throwable failure, long nanos) {
        Exchange exchange = exchange();
        String outcome = failure == null
                ? exchange.status() + ", request id "
                        + exchange.header(REQUEST_ID).map(shown).orElse("none")
                : "no complete response (" + shown.apply(failure.toString()) + ")";
        return exchange + ": " + outcome + ", " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
    }

    private <T> BodyHandler<T> bounded(BodyHandler<T> handler) {
        return arrived -> {
            head = arrived;
            return BodySubscribers.mapping(new BoundedBody(arrived, maxBytes), body -> {
                BodySubscriber<T> reader = handler.apply(arrived);
                reader.onSubscribe(Already.SENT);
                reader.onNext(List.of(ByteBuffer.wrap(body)));
                reader.onComplete();
                return reader.getBody().toCompletableFuture().join();
            });
        };
    }

    private enum Already implements Flow.Subscription {
        SENT;

        @Override
        public void request(long items) {}

        @Override
        public void cancel() {}
    }
}
