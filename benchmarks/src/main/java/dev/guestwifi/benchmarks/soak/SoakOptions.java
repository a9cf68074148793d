package dev.guestwifi.benchmarks.soak;

import java.util.Iterator;
import java.util.List;

/**
 * How long a server is loaded, and how much.
 *
 * @param minutes from the first request to the last
 * @param rate requests per second; 0 for half of what the server can do on this machine
 */
record SoakOptions(int minutes, int rate) {
    static final String USAGE = """
            Usage: benchmarks/soak [--minutes N] [--rate N]
              --minutes N  how long the server is loaded (default 30, at least 10)
              --rate N     requests per second (default: half of what the server can do, found out in a minute)""";

    /** The minute from which memory is compared: until then caches fill and the JIT compiles. */
    static final int FIRST = 5;

    private static final int MIN_MINUTES = 10;

    /** @throws IllegalArgumentException on a usage error */
    static SoakOptions parse(String... arguments) {
        int minutes = 30;
        int rate = 0;
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--minutes" -> minutes = number(option, rest, MIN_MINUTES);
                case "--rate" -> rate = number(option, rest, 1);
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new SoakOptions(minutes, rate);
    }

    private static int number(String option, Iterator<String> rest, int least) {
        String value = rest.hasNext() ? rest.next() : "";
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < least) {
            throw new IllegalArgumentException(option + " needs a number from " + least + ", not " + value);
        }
        return Integer.parseInt(value);
    }
}
