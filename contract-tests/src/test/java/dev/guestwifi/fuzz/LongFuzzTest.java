package dev.guestwifi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many random requests to the packaged server, whose memory must not grow. */
@Tag("packaged")
@Tag("long")
class LongFuzzTest {
    /** {@code -Dfuzz=N} sends N instead. */
    private static final int REQUESTS = 200_000;

    private static final int CONNECTIONS = 8;
    /** What is kept of many requests on purpose: audit, sessions, teams, idempotency keys. */
    private static final long GROWTH = 40 << 20;

    @Test
    void very_many_requests_do_not_break_the_server_or_fill_its_memory(@TempDir Path directory) throws Exception {
        long seed = Long.getLong("fuzz.seed", RandomGenerator.getDefault().nextLong());
        int requests = Integer.getInteger("fuzz", REQUESTS);
        try (ServerJar server = new ServerJar(directory)) {
            Map<String, Integer> before = new Consistency(server).totals();
            new FuzzRun(seed + 1, requests / 20, CONNECTIONS).on(server);
            long heap = server.heap();
            long start = System.nanoTime();

            FuzzTally tally = new FuzzRun(seed, requests, CONNECTIONS).on(server);

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("fuzz: " + tally.requests() + " requests in " + took.toSeconds() + " s, heap "
                    + (heap >> 20) + " MB before, " + (server.heap() >> 20) + " MB after\nfuzz: " + tally);
            assertThat(server.complaints()).isEmpty();
            assertThat(server.heap()).isLessThan(heap + GROWTH);
            assertThat(new Consistency(server).totals()).containsAllEntriesOf(FuzzTest.unchanging(before));
            assertThat(tally.admittedPercent()).isGreaterThan(80);
        }
    }
}
