package dev.guestwifi.benchmarks.soak;

import dev.guestwifi.benchmarks.compare.ServerProcess;
import java.io.IOException;
import java.util.Locale;

/**
 * What the server holds at one time.
 *
 * @param minute since the first request
 * @param heapBytes on the heap after a collection
 * @param residentBytes of the process in RAM
 * @param threads that run Java
 * @param openFiles files and sockets
 */
record Usage(double minute, long heapBytes, long residentBytes, int threads, long openFiles) {
    private static final double MEGA = 1e6;

    static Usage of(ServerProcess server, double minute) throws IOException {
        long heap = server.heapBytes(); // first, because the collection changes the others
        return new Usage(minute, heap, server.residentBytes(), server.threads(), server.openFiles());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "minute %4.1f: heap %.1f MB, RSS %.1f MB, %d threads, %d files",
                minute,
                heapBytes / MEGA,
                residentBytes / MEGA,
                threads,
                openFiles);
    }
}
