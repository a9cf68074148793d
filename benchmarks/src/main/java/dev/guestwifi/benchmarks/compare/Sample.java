package dev.guestwifi.benchmarks.compare;

/**
 * What a server spent on a run of requests of one kind.
 *
 * @param latencies nanoseconds from the first byte sent to the last received, one for each request
 * @param cpuMicros processor time of the server's process, in microseconds
 * @param allocatedBytes what its threads put on the heap
 */
record Sample(long[] latencies, long cpuMicros, long allocatedBytes) {
    int requests() {
        return latencies.length;
    }

    double cpuMicrosPerRequest() {
        return (double) cpuMicros / latencies.length;
    }

    double allocatedBytesPerRequest() {
        return (double) allocatedBytes / latencies.length;
    }
}
