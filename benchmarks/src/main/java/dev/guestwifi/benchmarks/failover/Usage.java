package dev.guestwifi.benchmarks.failover;

import java.io.IOException;
import java.util.List;

/**
 * What the two servers have open.
 *
 * @param threads of both processes
 * @param files open files and connections of both processes
 */
record Usage(int threads, int files) {
    private static final double GROWTH = 1.2;

    static Usage of(Cluster cluster) throws IOException, InterruptedException {
        int threads = 0;
        int files = 0;
        for (String server : List.of("api1", "api2")) {
            String[] counts = cluster.usage(server).split(" ", -1);
            threads += Integer.parseInt(counts[0]);
            files += Integer.parseInt(counts[1]);
        }
        return new Usage(threads, files);
    }

    boolean isMoreThan(Usage other) {
        return threads > other.threads * GROWTH || files > other.files * GROWTH;
    }

    @Override
    public String toString() {
        return threads + " threads and " + files + " files";
    }
}
