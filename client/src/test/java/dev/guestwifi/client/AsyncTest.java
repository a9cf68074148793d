package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncTest {
    private final ScriptedServer server = new ScriptedServer();
    private final GuestWifiClient client = server.client();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void the_same_calls_exist_as_futures() throws Exception {
        server.thenRows(1).thenRows(2).thenRows(3).thenRows(4);
        assertThat(client.async().customers().list().firstPage().get().rows()).hasSize(1);
        assertThat(client.async().customerVisits().list().firstPage().get().rows())
                .hasSize(1);
        assertThat(client.async().venues().list().firstPage().get().rows()).hasSize(1);
        assertThat(client.async().vouchers().list().firstPage().get().rows()).hasSize(1);
        server.then(503, "").then(201, "{\"data\":{\"id\":7}}").thenNothing().thenProblem(404, "voucher_not_found");
        assertThat(client.async()
                        .vouchers()
                        .create(NewVoucher.of("CODE", 1, 1))
                        .get()
                        .getId())
                .isEqualTo(7L);
        client.async().vouchers().delete(7).get();
    }

    @Test
    void rows_are_passed_on_in_order() throws Exception {
        server.thenRows(1, 2).thenRows(3, 4).thenRows(5);
        List<Long> seen = new CopyOnWriteArrayList<>();
        client.async().venues().list().forEach(row -> seen.add(row.getId())).get();
        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_failure_is_the_exception_of_the_future_itself() {
        server.thenProblem(404, "team_not_found").thenRows(1, 2).thenProblem(404, "team_not_found");
        var failure = new CompletableFuture<Throwable>();
        client.async().venues().list().firstPage().whenComplete((page, thrown) -> failure.complete(thrown));
        assertThat(failure.join()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(client.async().venues().list().forEach(row -> {})::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void an_action_that_throws_ends_the_reading() {
        server.thenRows(1, 2).thenRows(3, 4);
        assertThatThrownBy(client.async().venues().list().forEach(row -> {
                    throw new IllegalStateException("enough");
                })::get)
                .hasRootCauseMessage("enough");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_action_that_fails_with_an_error_ends_the_reading_too() {
        server.thenRows(1, 2);
        assertThat(client.async().venues().list().forEach(row -> {
                    throw new AssertionError("enough");
                }))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingRootCause()
                .withMessage("enough");
    }

    @Test
    void an_action_after_a_timeout_may_wait_for_another_call() {
        server.thenSilence().thenSilence();
        var hasty = client.withOptions(
                options -> options.requestTimeout(Duration.ofMillis(100)).maxRetries(0));
        var second = hasty.async()
                .venues()
                .list()
                .firstPage()
                .handle((page, failure) ->
                        catchThrowable(() -> hasty.venues().list().firstPage()));
        assertThat(second).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void cancelling_a_page_ends_its_request() throws Exception {
        endsRequest(client.async().venues().list()::firstPage, page -> page.cancel(true));
    }

    @Test
    void cancelling_a_reading_ends_its_request() throws Exception {
        endsRequest(() -> client.async().venues().list().forEach(row -> {}), reading -> reading.cancel(true));
    }

    @Test
    void interrupting_a_caller_ends_its_request() throws Exception {
        endsRequest(
                () -> {
                    Thread caller =
                            new Thread(() -> assertThatThrownBy(client.venues().list()::firstPage)
                                    .isInstanceOf(ConnectionException.class));
                    caller.start();
                    return caller;
                },
                Thread::interrupt);
    }

    /** The server writes until the other side has hung up. */
    private <T> void endsRequest(Supplier<T> begin, Consumer<T> end) throws Exception {
        var requested = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        server.then(exchange -> {
            requested.countDown();
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            } catch (IOException e) {
                gone.countDown();
            }
        });
        T begun = begin.get();
        assertThat(requested.await(20, TimeUnit.SECONDS)).isTrue();
        end.accept(begun);
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closing_ends_running_and_later_calls() throws Exception {
        var requested = new CountDownLatch(1);
        server.then(exchange -> requested.countDown());
        var page = client.async().venues().list().firstPage();
        assertThat(requested.await(20, TimeUnit.SECONDS)).isTrue();
        client.close();
        assertThatThrownBy(page::get)
                .cause()
                .isInstanceOf(ConnectionException.class)
                .hasMessage("The client is closed.");
        var once = client.forTeam("north").withOptions(options -> options.maxRetries(0));
        assertThatThrownBy(() -> once.venues().list().firstPage()).hasMessage("The client is closed.");
    }

    @Test
    void an_interrupted_caller_stops_waiting_and_stays_interrupted() throws Exception {
        var requested = new CountDownLatch(1);
        server.then(exchange -> requested.countDown());
        var thrown = new AtomicReference<Throwable>();
        var interrupted = new CompletableFuture<Boolean>();
        Thread caller = new Thread(() -> {
            try {
                client.venues().list().firstPage();
            } catch (ConnectionException e) {
                thrown.set(e);
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(requested.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(thrown.get()).hasMessage("Interrupted while waiting for the response.");
    }

    @Test
    void the_log_records_requests_and_retries_but_never_the_key() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("dev.guestwifi.client");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getLevel() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        log.addHandler(handler);
        log.setLevel(Level.ALL);
        try {
            server.then(503, ScriptedServer.KEY).then(201, "{\"data\":{\"id\":7}}");
            client.vouchers().create(NewVoucher.of("CODE", 1, 1));
        } finally {
            log.removeHandler(handler);
            log.setLevel(null);
        }
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("FINE POST " + server.url() + "/vouchers: 503, request id r-1, ");
        assertThat(lines.get(1))
                .matches("INFO Attempt 1 failed, retrying in \\d ms: POST " + server.url() + "/vouchers: status 503");
        assertThat(lines.get(2)).startsWith("FINE POST " + server.url() + "/vouchers: 201, request id r-1, ");
        assertThat(lines.toString()).doesNotContain(ScriptedServer.KEY).doesNotContain("CODE");
    }
}
