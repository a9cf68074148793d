package dev.guestwifi.benchmarks.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Journal journal = new Journal("T-");

    @Test
    void a_voucher_is_unknown_until_it_is_acknowledged() {
        Attempt attempt = journal.next();
        assertThat(journal.entries()).containsExactly(new Journal.Entry(attempt, null));
        journal.acknowledged(attempt, 7);
        assertThat(journal.entries()).containsExactly(new Journal.Entry(attempt, 7L));
        assertThat(journal.count()).isEqualTo(1);
    }

    @Test
    void a_second_id_for_one_idempotency_key_is_taken_down() {
        Attempt attempt = journal.next();
        journal.acknowledged(attempt, 7);
        journal.acknowledged(attempt, 7);
        assertThat(journal.takeUnexpected()).isEmpty();
        journal.acknowledged(attempt, 8);
        assertThat(journal.takeUnexpected()).containsEntry("another id for the same idempotency key", 1);
        assertThat(journal.takeUnexpected()).isEmpty();
    }

    @Test
    void the_gap_is_the_longest_time_between_two_acknowledgements() {
        long second = 1_000_000_000;
        assertThat(Timing.of(List.of(0L, second, 7 * second, 8 * second), 0, 9 * second))
                .isEqualTo(new Timing(4, 6_000, 9_000));
        assertThat(Timing.of(List.of(), 0, second)).isEqualTo(new Timing(0, 0, 1_000));
    }
}
