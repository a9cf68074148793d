package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/** Measures how cost grows, in CPU time of the calling thread, which other threads and programs do not add to. */
public final class Cost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MIN_ROUNDS = 3;
    /** As many as it takes for a quiet moment; what is not linear fails in all of them. */
    private static final int MAX_ROUNDS = 30;

    private static final long LONG_ENOUGH_NANOS = 2_000_000;
    private static final int FACTOR = 16;
    /** Linear work costs 16 times as much, quadratic work 256 times. A busy machine does not double a ratio. */
    private static final double LINEAR = 32;

    private Cost() {}

    /**
     * Asserts that 16 times the input costs about 16 times as much.
     *
     * @param size of the smaller input
     * @param work makes, outside of the measurement, what is to be measured on an input of a size
     */
    public static void assertLinear(String what, int size, IntFunction<Runnable> work) {
        Runnable small = work.apply(size);
        Runnable large = work.apply(FACTOR * size);
        int times = 1;
        while (nanos(small, times) < LONG_ENOUGH_NANOS && times < 1 << 20) {
            times *= 2;
        }
        long smallest = Long.MAX_VALUE;
        long largest = Long.MAX_VALUE;
        for (int round = 1; round <= MAX_ROUNDS; round++) {
            smallest = Math.min(smallest, nanos(small, times));
            largest = Math.min(largest, nanos(large, times));
            if (round >= MIN_ROUNDS && largest <= LINEAR * smallest) {
                return;
            }
        }
        assertThat((double) largest / smallest)
                .as("%s: %d ns for %d, %d ns for 16 times as much", what, smallest / times, size, largest / times)
                .isLessThanOrEqualTo(LINEAR);
    }

    /** The CPU time in nanoseconds that some work takes. */
    public static long once(Runnable work) {
        return nanos(work, 1);
    }

    private static long nanos(Runnable work, int times) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
