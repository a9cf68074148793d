package dev.guestwifi.benchmarks.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that was measured. */
final class Results {
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<Contender, Long> residentBytes = new EnumMap<>(Contender.class);

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** @param bytes the memory of a server's process after all load */
    void keepResident(Contender contender, long bytes) {
        residentBytes.put(contender, bytes);
    }

    long residentBytes(Contender contender) {
        return residentBytes.getOrDefault(contender, 0L);
    }

    /** How many rounds there were. */
    int rounds() {
        return measurements.stream().mapToInt(Measurement::round).max().orElse(0);
    }

    /** The measurements of one kind on one server, round by round. */
    List<Measurement> of(Contender contender, Kind kind) {
        return measurements.stream()
                .filter(measurement -> measurement.contender() == contender && measurement.kind() == kind)
                .toList();
    }

    /** The ratio of its processor time per request to the floor's of the same round. */
    Optional<Double> ratio(Measurement measurement) {
        return of(Contender.FLOOR, measurement.kind()).stream()
                .filter(floor -> floor.round() == measurement.round())
                .map(floor -> measurement.sample().cpuMicrosPerRequest()
                        / floor.sample().cpuMicrosPerRequest())
                .findFirst();
    }
}
