package dev.guestwifi.benchmarks.compare;

import java.util.stream.DoubleStream;

/**
 * The median of some values, the smallest and the largest; not a number if there are none.
 *
 * @param median the mean of the two in the middle if their number is even
 */
record Spread(double median, double min, double max) {
    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int count = sorted.length;
        if (count == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        return new Spread((sorted[(count - 1) / 2] + sorted[count / 2]) / 2, sorted[0], sorted[count - 1]);
    }
}
