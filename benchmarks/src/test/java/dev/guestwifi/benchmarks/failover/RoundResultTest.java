package dev.guestwifi.benchmarks.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundResultTest {
    @Test
    void is_read_as_it_was_written() {
        RoundResult result = new RoundResult(
                "kill-server", 3, 1200, 7, 2, 0, List.of("2 times 500", "a list"), 812, 4_100, "9 requests");
        assertThat(RoundResult.parse(result.line())).isEqualTo(result);
        assertThat(RoundResult.HEADER.split("\t", -1))
                .hasSameSizeAs(result.line().split("\t", -1));
    }

    @Test
    void is_good_only_if_nothing_is_lost_and_nothing_else_is_wrong() {
        assertThat(of(0, List.of()).isGood()).isTrue();
        assertThat(of(1, List.of()).isGood()).isFalse();
        assertThat(of(0, List.of("a list")).isGood()).isFalse();
    }

    private static RoundResult of(int lost, List<String> faults) {
        return new RoundResult("kill-server", 1, 10, 0, 0, lost, faults, 1, 1, "");
    }
}
