package dev.guestwifi.client.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.generated.invoker.RequestSender;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and reads the whole response, within one timeout and one size limit. The timeout of the JDK ends
 * with the response's header fields: a body that stalls would be waited for without end.
 */
final class Attempt implements RequestSender {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    private final Connection connection;
    private final Duration timeout;
    private final CompletableFuture<Throwable> aborted = new CompletableFuture<>();
    private volatile @Nullable HttpRequest request;
    private volatile @Nullable ResponseInfo responseInfo;

    Attempt(Connection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    /** Ends the attempt with a failure, unless it has ended already. */
    void abort(Throwable reason) {
        aborted.complete(reason);
    }

    /** Returns what is known so far. */
    Exchange exchange() {
        return new Exchange(request, responseInfo);
    }

    @Override
    public String baseUri() {
        return connection.baseUrl();
    }

    @Override
    public ObjectMapper objectMapper() {
        return connection.json();
    }

    @Override
    public CompletableFuture<HttpResponse<InputStream>> send(HttpRequest.Builder builder) {
        connection.headers().forEach(builder::setHeader);
        HttpRequest built = builder.build();
        request = built;
        long started = System.nanoTime();
        CompletableFuture<HttpResponse<InputStream>> sent = connection.http().sendAsync(built, boundedBody());
        CompletableFuture<HttpResponse<InputStream>> result = new CompletableFuture<>();
        // Not on the JDK's only timeout thread: callers of the future may block in another call.
        aborted.thenAcceptAsync(reason -> {
            result.completeExceptionally(reason);
            sent.cancel(true);
        });
        sent.whenComplete((response, failure) -> {
            LOG.log(Level.DEBUG, () -> logLine(failure, System.nanoTime() - started));
            if (failure == null) {
                result.complete(response);
            } else {
                result.completeExceptionally(failure);
            }
            aborted.cancel(false);
        });
        aborted.completeOnTimeout(
                new HttpTimeoutException("no complete response within " + timeout.toMillis() + " ms"),
                timeout.toNanos(),
                TimeUnit.NANOSECONDS);
        return result;
    }

    private BodyHandler<InputStream> boundedBody() {
        return info -> {
            responseInfo = info;
            return BodySubscribers.mapping(
                    new BoundedBodySubscriber(info, connection.maxResponseBytes()), ByteArrayInputStream::new);
        };
    }

    /** Contains no request header, because one of them is the API key, and no body. */
    private String logLine(@Nullable Throwable failure, long nanos) {
        Exchange exchange = exchange();
        ErrorMapper errors = connection.errors();
        String outcome = failure == null
                ? exchange.status() + ", request id "
                        + exchange.requestId().map(errors::sanitize).orElse("none")
                : "no complete response (" + errors.sanitize(failure.toString()) + ")";
        return exchange + ": " + outcome + ", " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
    }
}
