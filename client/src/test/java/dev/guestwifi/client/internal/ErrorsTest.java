package dev.guestwifi.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.client.CallOptions;
import dev.guestwifi.client.generated.api.VenuesApi;
import dev.guestwifi.client.generated.api.VenuesApi.APIListVenuesRequest;
import dev.guestwifi.client.generated.model.VenuePage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An error of the virtual machine is nothing that a server did: it is passed on, and nothing is tried again. */
@Timeout(60)
class ErrorsTest {
    private final AtomicInteger requests = new AtomicInteger();

    static Stream<Throwable> failures() {
        return Stream.of(
                new OutOfMemoryError("test"),
                new CompletionException(new OutOfMemoryError("test")),
                new IOException(new IOException(new OutOfMemoryError("test"))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void an_error_while_reading_is_passed_on(Throwable failure) {
        var http = new ForwardingHttpClient(HttpClient.newHttpClient()) {
            @Override
            public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
                requests.incrementAndGet();
                return CompletableFuture.failedFuture(failure);
            }
        };
        assertThatThrownBy(() -> Waiting.on(call(http, page -> page))).isExactlyInstanceOf(OutOfMemoryError.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void an_error_while_sending_is_passed_on() {
        var http = new ForwardingHttpClient(HttpClient.newHttpClient()) {
            @Override
            public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
                throw new OutOfMemoryError("test");
            }
        };
        assertThat(call(http, page -> page))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseExactlyInstanceOf(OutOfMemoryError.class);
    }

    private static CompletableFuture<VenuePage> call(
            HttpClient http, java.util.function.Function<VenuePage, VenuePage> read) {
        var connection = new Connection(http, "http://127.0.0.1/api", "gwf_secret0123456789", 1 << 20, new Random());
        return connection.call(
                CallOptions.defaults().backoff(Duration.ofMillis(1), Duration.ofMillis(1)),
                api -> new VenuesApi(api)
                        .listVenues(APIListVenuesRequest.newBuilder()
                                .slug("default")
                                .build()),
                read);
    }
}
