package dev.guestwifi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void compares_with_the_floor_of_the_same_round() {
        Results results = new Results();
        int[] floor = {10, 20, 40};
        int[] server = {50, 60, 400};
        for (int round = 1; round <= 3; round++) {
            results.add(measurement(Contender.FLOOR, round, floor[round - 1]));
            results.add(measurement(Contender.SERVER, round, server[round - 1]));
        }
        Summary summary = Summary.of(results, Contender.SERVER, Kind.PAGE);
        assertThat(summary.ratio()).isEqualTo(new Spread(5, 3, 10));
        assertThat(summary.cpuMicros()).isEqualTo(new Spread(60, 50, 400));
        assertThat(summary.requests()).isEqualTo(300);
        assertThat(summary.p50Micros()).isEqualTo(51);
        assertThat(summary.p99Micros()).isEqualTo(100);
    }

    @Test
    void has_no_ratio_without_the_floor() {
        Results results = new Results();
        results.add(measurement(Contender.SERVER, 1, 50));
        assertThat(Summary.of(results, Contender.SERVER, Kind.PAGE).ratio().median())
                .isNaN();
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.of(DoubleStream.of(9, 1, 2, 4))).isEqualTo(new Spread(3, 1, 9));
    }

    /** A hundred requests that took 1 to 100 microseconds. */
    private static Measurement measurement(Contender contender, int round, int cpuMicrosPerRequest) {
        long[] nanos =
                LongStream.rangeClosed(1, 100).map(micros -> micros * 1000).toArray();
        return new Measurement(contender, Kind.PAGE, round, new Sample(nanos, cpuMicrosPerRequest * 100L, 0));
    }
}
