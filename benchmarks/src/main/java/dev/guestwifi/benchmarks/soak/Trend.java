package dev.guestwifi.benchmarks.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How one of the values of {@link Usage} has moved.
 *
 * @param unit of the values
 * @param first the first value
 * @param last the last value
 * @param slope of the straight line with the least squares of differences, in units a minute
 * @param growth of that line from the first value to the last
 * @param limit the highest growth that is no failure
 */
record Trend(String name, String unit, double first, double last, double slope, double growth, double limit) {
    /** @param uses at least two, at different times */
    static Trend of(String name, String unit, List<Usage> uses, ToDoubleFunction<Usage> value, double limit) {
        double meanTime = uses.stream().mapToDouble(Usage::minute).average().orElseThrow();
        double meanValue = uses.stream().mapToDouble(value).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (Usage use : uses) {
            double time = use.minute() - meanTime;
            products += time * (value.applyAsDouble(use) - meanValue);
            squares += time * time;
        }
        double slope = products / squares;
        Usage first = uses.get(0);
        Usage last = uses.get(uses.size() - 1);
        return new Trend(
                name,
                unit,
                value.applyAsDouble(first),
                value.applyAsDouble(last),
                slope,
                slope * (last.minute() - first.minute()),
                limit);
    }

    boolean isFlat() {
        return growth <= limit;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-8s %7.1f → %7.1f %s, %+.3f a minute: %+.1f, limit %.1f: %s",
                name,
                first,
                last,
                unit,
                slope,
                growth,
                limit,
                isFlat() ? "passed" : "failed");
    }
}
