package dev.guestwifi.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of a server: of the threads that serve, where the system tells it of threads. */
final class CpuTime {
    /** Those that compile and collect garbage would be noise. */
    private static final List<String> SERVING = List.of("grizzly", "Grizzly", "api", "deadlines");

    private CpuTime() {}

    /** Nanoseconds so far. */
    static long of(long pid) throws IOException {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        if (!Files.isReadable(threads.resolve(Long.toString(pid)).resolve("schedstat"))) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .map(Duration::toNanos)
                    .orElseThrow();
        }
        long sum = 0;
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                sum += nanos(thread);
            }
        }
        return sum;
    }

    private static long nanos(Path thread) throws IOException {
        try {
            String name = Files.readString(thread.resolve("comm"));
            return SERVING.stream().anyMatch(name::startsWith)
                    ? Long.parseLong(
                            Files.readString(thread.resolve("schedstat")).split(" ", -1)[0])
                    : 0;
        } catch (NoSuchFileException e) {
            return 0; // It has ended.
        }
    }
}
