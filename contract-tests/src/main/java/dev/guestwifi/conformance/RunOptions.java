package dev.guestwifi.conformance;

import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Options;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Options for the extent of a run. */
final class RunOptions {
    private static final int MOST_REQUESTS = 1_000_000;

    @Option(
            names = "--only",
            paramLabel = "FAMILY",
            split = ",",
            converter = OfFamily.class,
            description = "Check only these families, separated by commas: paging, dates, teams, keys, vouchers,"
                    + " http, contract.")
    private List<Family> only = List.of(Family.values());

    @Option(names = "--quick", description = "Check a random sample of the cases instead of all.")
    private boolean isQuick;

    @Option(names = "--seed", paramLabel = "N", description = "Repeat the random choices of an earlier run.")
    private @Nullable Long seed;

    @Mixin
    private LawOptions lawOptions = new LawOptions();

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            defaultValue = "15m",
            converter = OfTime.class,
            description = "Stop after this time, such as 90s or 5m (${DEFAULT-VALUE}).")
    private Duration timeLimit = Limits.DEFAULT.time();

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "60000",
            description = "Send at most this many requests, cleanup not counted (${DEFAULT-VALUE}).")
    private int maxRequests;

    /**
     * @param limits of a single exchange
     * @throws ParameterException if a number is out of its bounds
     */
    Options options(CommandSpec spec, Limits limits) {
        if (maxRequests < 1 || maxRequests > MOST_REQUESTS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--max-requests must be from 1 to " + MOST_REQUESTS + ", not " + maxRequests + ".");
        }
        Options options = isQuick ? Options.quick() : Options.quick().thorough();
        return (seed == null ? options : options.withSeed(seed))
                .only(EnumSet.copyOf(only))
                .selecting(lawOptions.selection(spec))
                .within(new Limits(maxRequests, timeLimit, limits.timeout(), limits.sizes()));
    }

    /** A family by its name. */
    private static final class OfFamily implements ITypeConverter<Family> {
        @Override
        public Family convert(String name) {
            return Arrays.stream(Family.values())
                    .filter(one -> one.toString().equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no family \"" + name + "\", only " + Arrays.toString(Family.values())));
        }
    }

    /** Seconds or minutes, up to a day. */
    static final class OfTime implements ITypeConverter<Duration> {
        private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([sm]?)");
        private static final Duration MOST = Duration.ofDays(1);

        @Override
        public Duration convert(String text) {
            Matcher time = TIME.matcher(text);
            if (time.matches()) {
                long number = Long.parseLong(time.group(1));
                Duration limit = time.group(2).equals("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
                if (limit.compareTo(MOST) <= 0) {
                    return limit;
                }
            }
            throw new TypeConversionException("a time is seconds or minutes up to a day, like 90s or 5m, not " + text);
        }
    }
}
