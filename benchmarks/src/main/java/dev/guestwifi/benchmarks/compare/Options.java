package dev.guestwifi.benchmarks.compare;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured, and how long.
 *
 * @param contenders the servers, in the order in which each round loads them
 * @param kinds the kinds of request
 * @param rounds how often everything is measured
 * @param time how long one server gets one kind of request in one round
 * @param warmUp requests of each kind that each server gets first, at least
 * @param connections how many are open at a time
 * @param mustCheck whether the result is held to the bounds
 * @param mustSave whether the reports also replace those that the README shows
 */
record Options(
        List<Contender> contenders,
        List<Kind> kinds,
        int rounds,
        Duration time,
        int warmUp,
        int connections,
        boolean mustCheck,
        boolean mustSave) {
    static final String USAGE = """
            Usage: benchmarks/run [OPTION...]
              --short         only floor and server, only page and fresh, in short rounds
              --check         exit with 1 if page or fresh costs too many times the floor
              --save          also replace benchmarks/results, which the README shows
              --rounds N      how often everything is measured (default 5; 15 with --short)
              --seconds N     how long one server gets one kind of request in a round (default 2; 0.5 with --short)
              --warm-up N     requests of each kind that each server gets first (default 5000)
              --only NAME,…   of floor, plain, spring, quarkus, server
              --kinds KIND,…  of page, fresh, 401, 304, gzip, write
              --no-build      run what was built before""";

    private static final int CONNECTIONS = 16;

    /** @throws IllegalArgumentException on a usage error */
    static Options parse(String... arguments) {
        boolean isShort = List.of(arguments).contains("--short");
        List<Contender> contenders = isShort ? List.of(Contender.FLOOR, Contender.SERVER) : List.of(Contender.values());
        List<Kind> kinds = isShort ? Bounds.KINDS : List.of(Kind.values());
        int rounds = isShort ? 15 : 5;
        Duration time = Duration.ofMillis(isShort ? 500 : 2000);
        int warmUp = 5_000;
        boolean mustCheck = false;
        boolean mustSave = false;
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--short" -> {}
                case "--check" -> mustCheck = true;
                case "--save" -> mustSave = true;
                case "--rounds" -> rounds = positive(option, rest);
                case "--seconds" -> time = seconds(option, rest);
                case "--warm-up" -> warmUp = positive(option, rest);
                case "--only" -> {
                    List<Contender> named =
                            names(option, rest).map(Contender::of).toList();
                    contenders = Arrays.stream(Contender.values())
                            .filter(named::contains)
                            .toList();
                }
                case "--kinds" -> kinds = names(option, rest).map(Kind::of).toList();
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        if (mustCheck
                && !(kinds.containsAll(Bounds.KINDS)
                        && contenders.containsAll(List.of(Contender.FLOOR, Contender.SERVER)))) {
            throw new IllegalArgumentException("--check needs page and fresh of floor and server");
        }
        return new Options(contenders, kinds, rounds, time, warmUp, CONNECTIONS, mustCheck, mustSave);
    }

    private static Stream<String> names(String option, Iterator<String> rest) {
        return Arrays.stream(value(option, rest).split(",", -1));
    }

    static int positive(String option, Iterator<String> rest) {
        String value = value(option, rest);
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(option + " needs a positive number, not " + value);
        }
        return Integer.parseInt(value);
    }

    static Duration seconds(String option, Iterator<String> rest) {
        String value = value(option, rest);
        if (!value.matches("[0-9]{1,4}(\\.[0-9]{1,3})?") || Double.parseDouble(value) == 0) {
            throw new IllegalArgumentException(option + " needs a number of seconds, not " + value);
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
    }

    static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }
}
