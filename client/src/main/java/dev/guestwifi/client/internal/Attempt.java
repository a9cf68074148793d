package dev.guestwifi.client.internal;

import dev.guestwifi.client.generated.contract.Authentication;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request and the whole of its answer, within one time limit: the JDK's own ends with the head of the answer, and
 * a body that stops half-way would keep a thread for ever.
 */
final class Attempt extends ForwardingHttpClient {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    private final Duration limit;
    private final CompletableFuture<Throwable> aborted = new CompletableFuture<>();
    private volatile @Nullable HttpResponse<?> response;

    Attempt(HttpClient http, Duration limit) {
        super(http);
        this.limit = limit;
    }

    /** Ends the attempt with a failure, unless it has ended. */
    void abort(Throwable reason) {
        aborted.complete(reason);
    }

    /** The answer, once it is there. */
    @Nullable
    HttpResponse<?> response() {
        return response;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        long started = System.nanoTime();
        CompletableFuture<HttpResponse<T>> sent = http.sendAsync(request, whole(handler));
        CompletableFuture<HttpResponse<T>> answer = new CompletableFuture<>();
        // Not on the JDK's one thread for time limits: whoever waits for the answer may go on with a call of its own.
        aborted.thenAcceptAsync(reason -> {
            answer.completeExceptionally(reason);
            sent.cancel(true);
        });
        sent.whenComplete((arrived, failure) -> {
            LOG.log(Level.DEBUG, () -> line(request, arrived, failure, System.nanoTime() - started));
            if (failure == null) {
                response = arrived;
                answer.complete(arrived);
            } else {
                answer.completeExceptionally(failure);
            }
            aborted.cancel(false);
        });
        aborted.completeOnTimeout(
                new HttpTimeoutException("no complete answer within " + limit.toMillis() + " ms"),
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
        return answer;
    }

    /** Never a header of the request, for one of them is the key; nor its body. */
    private static String line(
            HttpRequest request, @Nullable HttpResponse<?> response, @Nullable Throwable failure, long nanos) {
        String outcome = response == null
                ? "no answer (" + failure + ")"
                : response.statusCode() + ", request id " + requestId(request, response);
        return request.method() + " " + request.uri() + ": " + outcome + ", " + TimeUnit.NANOSECONDS.toMillis(nanos)
                + " ms";
    }

    /** Unless a server repeats the key there. */
    private static String requestId(HttpRequest request, HttpResponse<?> response) {
        String key = request.headers().firstValue(Authentication.HEADER).orElse("");
        return response.headers()
                .firstValue("X-Request-Id")
                .filter(id -> key.isEmpty() || !id.contains(key))
                .orElse("none");
    }

    private static <T> BodyHandler<T> whole(BodyHandler<T> handler) {
        return head -> BodySubscribers.mapping(BodySubscribers.ofByteArray(), body -> {
            BodySubscriber<T> reader = handler.apply(head);
            reader.onSubscribe(Already.SENT);
            reader.onNext(List.of(ByteBuffer.wrap(body)));
            reader.onComplete();
            return reader.getBody().toCompletableFuture().join();
        });
    }

    private enum Already implements Flow.Subscription {
        SENT;

        @Override
        public void request(long items) {}

        @Override
        public void cancel() {}
    }
}
