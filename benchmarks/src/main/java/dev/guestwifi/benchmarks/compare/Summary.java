package dev.guestwifi.benchmarks.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * All rounds of one kind of request on one server.
 *
 * @param requests how many there were
 * @param cpuMicros processor time of the server per request, in microseconds
 * @param ratio of it to the floor's of the same round
 * @param allocatedBytes per request
 * @param p50Micros half of all requests took no longer, in microseconds
 * @param p99Micros 99 of 100 took no longer
 */
record Summary(
        Contender contender,
        Kind kind,
        long requests,
        Spread cpuMicros,
        Spread ratio,
        Spread allocatedBytes,
        double p50Micros,
        double p99Micros) {
    private static final double NANOS_A_MICRO = 1e3;

    static Summary of(Results results, Contender contender, Kind kind) {
        List<Measurement> rounds = results.of(contender, kind);
        long[] latencies = rounds.stream()
                .flatMapToLong(round -> LongStream.of(round.sample().latencies()))
                .sorted()
                .toArray();
        return new Summary(
                contender,
                kind,
                latencies.length,
                spread(rounds, Sample::cpuMicrosPerRequest),
                Spread.of(rounds.stream()
                        .map(results::ratio)
                        .flatMap(Optional::stream)
                        .mapToDouble(Double::doubleValue)),
                spread(rounds, Sample::allocatedBytesPerRequest),
                percentile(latencies, 50),
                percentile(latencies, 99));
    }

    private static Spread spread(List<Measurement> rounds, ToDoubleFunction<Sample> value) {
        return Spread.of(rounds.stream().map(Measurement::sample).mapToDouble(value));
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * (long) percent / 100)] / NANOS_A_MICRO;
    }
}
