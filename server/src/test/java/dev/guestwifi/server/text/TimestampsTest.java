package dev.guestwifi.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimestampsTest {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Test
    void a_time_is_written_as_a_formatter_writes_it() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(FIRST.getEpochSecond(), AFTER_LAST.getEpochSecond()),
                    random.nextInt(1_000_000_000));
            assertWritten(Timestamps.utc(instant), seed);
        }
        assertWritten(Timestamps.utc(FIRST), seed);
        assertWritten(Timestamps.utc(AFTER_LAST), seed);
        assertWritten(OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 4_005, ZoneOffset.UTC), seed);
    }

    private static void assertWritten(OffsetDateTime time, long seed) {
        assertThat(String.valueOf(Timestamps.text(time))).as("seed %d", seed).isEqualTo(FORMAT.format(time));
    }
}
