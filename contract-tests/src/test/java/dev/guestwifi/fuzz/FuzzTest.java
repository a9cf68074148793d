package dev.guestwifi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random requests: none breaks the server, holds it up, is told a secret, or writes to its log. */
class FuzzTest {
    private static final int REQUESTS = 3_000;
    private static final int CONNECTIONS = 2;

    @Test
    void no_request_breaks_the_server(@TempDir Path directory) throws Exception {
        long seed = Long.getLong("fuzz.seed", RandomGenerator.getDefault().nextLong());
        FuzzRun run = new FuzzRun(
                seed,
                Integer.getInteger("fuzz.requests", REQUESTS),
                Integer.getInteger("fuzz.connections", CONNECTIONS));
        System.out.println("fuzz: -Dfuzz.seed=" + seed);
        try (FuzzServer server = new OwnProcess(directory)) {
            Map<String, Integer> before = new Consistency(server).totals();

            FuzzTally tally = run.on(server);

            System.out.println("fuzz: " + tally);
            assertThat(server.complaints()).isEmpty();
            assertThat(new Consistency(server).totals()).containsAllEntriesOf(unchanging(before));
            assertThat(tally.admittedPercent()).isGreaterThan(80);
        }
    }

    /** The lists that no operation changes. */
    static Map<String, Integer> unchanging(Map<String, Integer> totals) {
        totals.keySet().removeIf(list -> list.endsWith("/vouchers"));
        return totals;
    }
}
