package dev.guestwifi.server.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.TestTime;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How much is remembered, and of whom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedVouchersTest {
    private static final Voucher VOUCHER = new Voucher(
            1, 1, null, new VoucherTerms(1, "A", 1, 0, 0, BigDecimal.ZERO, 0), Instant.EPOCH, Instant.EPOCH);

    private final TestTime time = new TestTime();
    private final RememberedVouchers remembered = new RememberedVouchers(time::nanos);

    private void add(long apiKey, int from, int until) {
        for (int i = from; i < until; i++) {
            remembered.add(i % 3, new IdempotencyKey(apiKey, "n" + i), VOUCHER);
        }
    }

    private boolean has(long apiKey, int number) {
        return remembered.find(number % 3, new IdempotencyKey(apiKey, "n" + number)) != null;
    }

    @Test
    void an_api_key_has_ten_thousand_over_all_teams_and_loses_its_oldest() {
        add(1, 0, 5);
        add(7, 0, 10_003);

        assertThat(remembered.size()).isEqualTo(10_005);
        assertThat(has(7, 2)).isFalse();
        assertThat(has(7, 3)).isTrue();
        assertThat(has(1, 0)).isTrue();
    }

    @Test
    void when_all_are_too_many_those_with_the_most_lose_their_oldest() {
        add(1, 0, 50);
        for (long key = 2; key < 9; key++) {
            add(key, 0, 10_000);
        }

        assertThat(remembered.size()).isEqualTo(50_000);
        for (int i = 0; i < 50; i++) {
            assertThat(has(1, i)).as("of the modest caller").isTrue();
        }
        for (long key = 2; key < 9; key++) {
            assertThat(has(key, 9_999)).as("the latest of key %d", key).isTrue();
            // Seven shares of 7,135 or 7,136.
            assertThat(has(key, 10_000 - 7_135)).isTrue();
        }
    }

    @Test
    void what_is_over_goes_whoever_calls_next() {
        add(1, 0, 100);
        time.pass(VoucherStore.REMEMBERED);

        add(2, 0, 1);

        assertThat(remembered.size()).isOne();
    }

    @Test
    void a_forgotten_api_key_leaves_nothing() {
        add(1, 0, 100);
        add(2, 0, 10);

        remembered.forgetAll(1);
        remembered.forgetAll(3);

        assertThat(remembered.size()).isEqualTo(10);
        assertThat(has(2, 0)).isTrue();
        add(1, 0, 1);
        assertThat(has(1, 0)).isTrue();
    }
}
