package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which connections are ended when too many bytes wait for peers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PendingBytesTest {
    private static final int LARGE = 60_000;

    private final AtomicLong clock = new AtomicLong();
    private final PendingBytes pending =
            new PendingBytes(2 * LARGE + 1000, Duration.ofHours(1), clock::incrementAndGet);
    private final List<String> ended = new ArrayList<>();

    private PendingBytes.Account respond(String name, int bytes) {
        PendingBytes.Account account = pending.open(() -> ended.add(name));
        account.respond(bytes);
        return account;
    }

    @Test
    void a_small_response_is_not_cut_where_large_ones_fill_the_room() {
        respond("small", 100);
        respond("first", LARGE);
        respond("second", LARGE);
        respond("third", LARGE);
        respond("fourth", LARGE);
        assertThat(ended).containsExactly("first", "second");
        assertThat(pending.total()).isEqualTo(2 * LARGE + 100);
    }

    @Test
    void who_reads_is_served_before_who_does_not() {
        PendingBytes.Account reader = respond("reader", LARGE);
        respond("deaf", LARGE);
        reader.read(LARGE / 2);
        respond("newest", LARGE + 10_000);
        assertThat(ended).containsExactly("deaf");
    }

    @Test
    void small_ones_are_ended_if_nothing_else_makes_room() {
        respond("small", 900);
        respond("other", 900);
        respond("newest", 2 * LARGE);
        assertThat(ended).containsExactly("small");
    }
}
