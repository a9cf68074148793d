package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guestwifi.client.error.ConflictException;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.NotFoundException;
import dev.guestwifi.client.error.RateLimitedException;
import dev.guestwifi.client.error.ServerException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ResilienceTest {
    private static final NewVoucher VOUCHER = NewVoucher.of("CODE", 1, 1);
    private static final String CREATED = "{\"data\":{\"id\":7}}";

    private final ScriptedServer server = new ScriptedServer();
    private final GuestWifiClient client = server.client();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void retryable_statuses_are_retried(int status) {
        server.then(status, "").then(status, "").thenRows(7);
        assertThat(client.venues().list().firstPage().rows()).hasSize(1);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 500, 501})
    void other_statuses_are_not_retried(int status) {
        server.then(status, "");
        assertThat(venues(client).status()).isEqualTo(status);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void there_are_no_more_retries_than_the_options_allow() {
        for (int i = 0; i < 6; i++) {
            server.then(503, "");
        }
        assertThat(venues(client)).isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(1 + 3);
        assertThat(venues(client.withOptions(options -> options.maxRetries(0))).status())
                .isEqualTo(503);
        assertThat(server.requests()).hasSize(4 + 1);
    }

    @Test
    void broken_connections_are_retried() {
        server.thenNothing().thenHalf().thenNothing().thenRows(7);
        assertThat(client.venues().list().firstPage().rows()).hasSize(1);
    }

    @Test
    void responses_that_stall_before_or_in_their_body_are_retried() {
        server.thenSilence().thenHalfAndSilence().thenRows(7);
        var hasty = client.withOptions(options -> options.requestTimeout(Duration.ofMillis(300)));
        assertThat(hasty.venues().list().firstPage().rows()).hasSize(1);
    }

    @Test
    void the_message_of_a_request_timeout_states_it() {
        server.thenSilence();
        var hasty = client.withOptions(
                options -> options.requestTimeout(Duration.ofMillis(123)).maxRetries(0));
        assertThat(venues(hasty))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("GET " + server.url()
                        + "/venues?slug=default&per_page=100&page=1: no complete response within 123 ms");
    }

    @Test
    void the_overall_timeout_limits_attempts_and_waits() {
        server.thenSilence();
        var hasty = client.withOptions(options -> options.overallTimeout(Duration.ofSeconds(1)));
        assertThat(venues(hasty)).isInstanceOf(ConnectionException.class).hasMessageMatching(".*within \\d{1,3} ms");
        assertThat(server.requests()).hasSize(1);
        server.then(503, "", "Retry-After", "50");
        long begun = System.nanoTime();
        var soon = client.withOptions(options -> options.overallTimeout(Duration.ofSeconds(40)));
        assertThat(venues(soon).retryAfter()).contains(Duration.ofSeconds(50));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void retry_after_in_seconds_or_as_a_date_is_waited_for() {
        server.then(429, "", "Retry-After", "1").thenRows(7);
        long begun = System.nanoTime();
        client.venues().list().firstPage();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));

        Instant date = Instant.now().plusSeconds(2);
        server.then(503, "", "Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)))
                .thenRows(7);
        client.venues().list().firstPage();
        assertThat(Instant.now()).isAfterOrEqualTo(Instant.ofEpochSecond(date.getEpochSecond()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "Thu, 01 Jan 2015 00:00:00 GMT", ""})
    void a_malformed_retry_after_is_ignored(String value) {
        server.then(503, "", "Retry-After", value).thenRows(7);
        assertThat(client.venues().list().firstPage().rows()).hasSize(1);
    }

    @Test
    void a_retry_after_above_the_limit_fails_at_once_and_is_reported() {
        server.then(429, "", "Retry-After", "61");
        var thrown = catchThrowableOfType(
                RateLimitedException.class, () -> client.venues().list().firstPage());
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(61));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "99999999999999999999999",
                " 00000000000000000000000061 ",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Thursday, 06-Nov-98 08:49:37 GMT",
                "Wed Jan  1 00:00:00 2098"
            })
    void a_very_long_retry_after_is_not_ignored(String value) {
        server.then(503, "", "Retry-After", value).thenRows(7);
        assertThat(venues(client).retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(61), Duration.ofDays(3650));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "-5", "+5", "1.5", "5 s", "\u0665", "0x10", "Thu, 01 Jan 2015 00:00:00 GMT", "", "1, 2"})
    void a_malformed_retry_after_is_not_reported(String value) {
        server.then(503, "", "Retry-After", value);
        assertThat(venues(client.withOptions(options -> options.maxRetries(0))).retryAfter())
                .isEmpty();
    }

    @Test
    void max_retry_after_does_not_limit_the_backoff() {
        server.then(503, "", "Retry-After", "0").thenRows(7);
        var prompt = client.withOptions(options -> options.maxRetryAfter(Duration.ofNanos(1)));
        assertThat(prompt.venues().list().firstPage().rows()).hasSize(1);
    }

    @Test
    void each_attempt_of_a_creation_carries_the_same_idempotency_key_and_each_creation_another() {
        server.thenNothing().then(503, "").then(201, CREATED).then(201, CREATED);
        client.vouchers().create(VOUCHER);
        client.vouchers().create(VOUCHER);
        List<String> keys = idempotencyKeys();
        assertThat(keys.subList(0, 3)).doesNotContainNull().containsOnly(keys.get(0));
        assertThat(keys.get(3)).isNotNull().isNotEqualTo(keys.get(0));
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::body)
                .containsOnly("slug=default&code=CODE&venue_id=1&number_of_days=1");
    }

    @Test
    void an_idempotency_key_of_the_caller_is_used() {
        server.then(201, CREATED);
        client.vouchers().create(VOUCHER.idempotencyKey("order-17"));
        assertThat(idempotencyKeys()).containsExactly("order-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "\u20ac", "", " order-17", "\u00e9"})
    void an_idempotency_key_that_a_header_cannot_carry_unchanged_is_refused(String key) {
        assertThatThrownBy(() -> VOUCHER.idempotencyKey(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_creation_whose_first_attempt_is_still_running_is_retried() {
        server.thenNothing().thenProblem(409, "idempotency_in_flight").then(201, CREATED);
        assertThat(client.vouchers().create(VOUCHER).getId()).isEqualTo(7L);
    }

    @Test
    void a_taken_code_is_not_retried() {
        server.thenProblem(409, "code_taken");
        assertThatThrownBy(() -> client.vouchers().create(VOUCHER)).isInstanceOf(ConflictException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_voucher_that_is_gone_after_a_lost_response_counts_as_deleted() {
        server.thenNothing().thenProblem(404, "voucher_not_found");
        client.vouchers().delete(1);
        server.then(504, "").then(404, "");
        client.vouchers().delete(1);
        server.thenHalf().thenProblem(404, "voucher_not_found");
        client.vouchers().delete(1);
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void a_voucher_that_is_gone_without_a_lost_response_is_not_found() {
        server.thenProblem(404, "voucher_not_found");
        assertThatThrownBy(() -> client.vouchers().delete(1)).isInstanceOf(NotFoundException.class);
        server.then(429, "").thenProblem(404, "voucher_not_found");
        assertThatThrownBy(() -> client.vouchers().delete(1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_missing_team_does_not_count_as_deleted() {
        server.thenNothing().thenProblem(404, "team_not_found");
        assertThatThrownBy(() -> client.vouchers().delete(1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void options_out_of_bounds_are_refused() {
        CallOptions options = CallOptions.defaults();
        assertThatThrownBy(() -> options.maxRetries(-1)).hasMessage("maxRetries must not be negative.");
        assertThatThrownBy(() -> options.requestTimeout(Duration.ZERO))
                .hasMessage("requestTimeout must be positive and at most 365 days.");
        assertThatThrownBy(() -> options.overallTimeout(Duration.ofSeconds(Long.MAX_VALUE)))
                .hasMessage("overallTimeout must be positive and at most 365 days.");
    }

    private List<String> idempotencyKeys() {
        return server.requests().stream()
                .map(request -> request.headers().getFirst("Idempotency-Key"))
                .toList();
    }

    private static GuestWifiException venues(GuestWifiClient client) {
        return catchThrowableOfType(
                GuestWifiException.class, () -> client.venues().list().firstPage());
    }
}
