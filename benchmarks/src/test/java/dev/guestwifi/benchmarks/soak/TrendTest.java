package dev.guestwifi.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void what_grows_steadily_fails_by_its_growth() {
        Trend trend = trend(minute -> 1000 + 10L * minute, 249);
        assertThat(trend.slope()).isCloseTo(10, within(1e-9));
        assertThat(trend.growth()).isCloseTo(250, within(1e-9));
        assertThat(trend.isFlat()).isFalse();
        assertThat(trend(minute -> 1000 + 10L * minute, 251).isFlat()).isTrue();
    }

    @Test
    void what_swings_or_shrinks_is_flat() {
        assertThat(trend(minute -> 1000 + minute % 2 * 200, 50).isFlat()).isTrue();
        assertThat(trend(minute -> 1000 - minute, 0).isFlat()).isTrue();
        assertThat(trend(minute -> minute == 30 ? 2000 : 1000, 250).isFlat())
                .as("one high value at the end is no trend")
                .isTrue();
    }

    private static Trend trend(IntToLongFunction files, double limit) {
        List<Usage> uses = IntStream.rangeClosed(SoakOptions.FIRST, 30)
                .mapToObj(minute -> new Usage(minute, 0, 0, 0, files.applyAsLong(minute)))
                .toList();
        return Trend.of("files", "", uses, Usage::openFiles, limit);
    }
}
