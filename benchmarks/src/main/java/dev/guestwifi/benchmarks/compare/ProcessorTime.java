package dev.guestwifi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the threads of a JVM have taken of the processors, by Linux. Threads that have ended count, too. */
final class ProcessorTime {
    private static final int NANOS_A_MICRO = 1000;

    private final Path tasks;
    private final Map<Path, Long> nanosByTask = new HashMap<>();
    private final Map<Path, Boolean> compilers = new HashMap<>();

    ProcessorTime(long pid) {
        tasks = Path.of("/proc", Long.toString(pid), "task");
    }

    /** Of all threads so far, in microseconds; misses what a thread takes between a call and its end. */
    long micros() throws IOException {
        try (Stream<Path> found = Files.list(tasks)) {
            for (Path task : found.toList()) {
                nanosByTask.put(task, nanos(task));
            }
        }
        return nanosByTask.values().stream().mapToLong(Long::longValue).sum() / NANOS_A_MICRO;
    }

    /** The same without the JIT's threads. */
    long requestMicros() throws IOException {
        long all = micros();
        long ofCompilers = 0;
        for (Map.Entry<Path, Long> task : nanosByTask.entrySet()) {
            if (isCompiler(task.getKey())) {
                ofCompilers += task.getValue();
            }
        }
        return all - ofCompilers / NANOS_A_MICRO;
    }

    private boolean isCompiler(Path task) throws IOException {
        Boolean known = compilers.get(task);
        if (known == null) {
            known = Files.exists(task) && Files.readString(task.resolve("comm")).contains("CompilerThre");
            compilers.put(task, known);
        }
        return known;
    }

    /** Of one thread: exact, while the time of the process comes in steps of ten milliseconds. */
    private long nanos(Path task) throws IOException {
        try {
            String times = Files.readString(task.resolve("schedstat"));
            return Long.parseLong(times, 0, times.indexOf(' '), 10);
        } catch (NoSuchFileException e) {
            return nanosByTask.getOrDefault(task, 0L); // it has just ended
        }
    }
}
