package dev.guestwifi.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.client.CallOptions;
import dev.guestwifi.client.VenueQuery;
import dev.guestwifi.client.generated.model.Venue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of the virtual machine are not the server's doing: they are passed on and never retried. */
@Timeout(60)
class VirtualMachineErrorTest {
    static Stream<Throwable> failures() {
        return Stream.of(
                new OutOfMemoryError("test"),
                new CompletionException(new OutOfMemoryError("test")),
                new IOException(new IOException(new OutOfMemoryError("test"))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void an_error_while_reading_is_passed_on(Throwable failure) {
        var http = new FailingHttpClient(() -> failure);
        assertThatThrownBy(() -> Futures.await(call(http))).isExactlyInstanceOf(OutOfMemoryError.class);
        assertThat(http.requests).hasValue(1);
    }

    @Test
    void an_error_while_sending_is_passed_on() {
        var http = new FailingHttpClient(() -> {
            throw new OutOfMemoryError("test");
        });
        assertThat(call(http))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseExactlyInstanceOf(OutOfMemoryError.class);
        assertThat(http.requests).hasValue(1);
    }

    private static CompletableFuture<PageResponse<Venue>> call(HttpClient http) {
        var connection = new Connection(http, "http://127.0.0.1/api", "gwf_secret0123456789", 1 << 20, new Random());
        var options = CallOptions.defaults().backoff(Duration.ofMillis(1), Duration.ofMillis(1));
        return new TeamApi(connection, "default", options).listVenues(VenueQuery.all(), 1);
    }
}
