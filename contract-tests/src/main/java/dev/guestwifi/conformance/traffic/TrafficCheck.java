package dev.guestwifi.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.deployment.Capability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** Holds recorded traffic against the contract, one exchange after another. */
public final class TrafficCheck {
    private final String basePath;
    private final ExchangeCheck check;
    private final LongConsumer progress;

    /**
     * @param basePath of the API, like {@code /api}, without a slash at its end
     * @param has the capabilities of the target
     * @param zone of the instance; without it, windows of dates are not judged
     * @param progress is told the number of entries after each
     */
    public TrafficCheck(String basePath, Predicate<Capability> has, Optional<ZoneId> zone, LongConsumer progress) {
        this.basePath = basePath;
        this.check = new ExchangeCheck(has, zone);
        this.progress = progress;
    }

    /**
     * Checks a file. Memory does not grow with it.
     *
     * @throws IOException if it cannot be read, or is neither HAR nor JSON lines
     */
    public TrafficReport check(Path file) throws IOException {
        TrafficReport report = new TrafficReport(String.valueOf(file.getFileName()));
        AtomicLong number = new AtomicLong();
        try {
            TrafficFile.read(file, entry -> judge(number.incrementAndGet(), entry, report));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return report;
    }

    private void judge(long number, JsonNode entry, TrafficReport report) {
        RecordedExchange.of(number, entry, basePath)
                .ifPresentOrElse(exchange -> report.add(exchange, check.faults(exchange)), report::skip);
        progress.accept(number);
    }
}
