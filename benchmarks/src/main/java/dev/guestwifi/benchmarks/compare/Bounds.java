package dev.guestwifi.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;

/** The bounds of --check, from bounds.properties. */
final class Bounds {
    /** The kinds of request that have one. */
    static final List<Kind> KINDS = List.of(Kind.PAGE, Kind.FRESH);

    private Bounds() {}

    /** The highest ratio to the floor that one of these kinds may have. */
    static double of(Kind kind) throws IOException {
        Properties bounds = new Properties();
        try (InputStream file = Bounds.class.getResourceAsStream("bounds.properties")) {
            bounds.load(file);
        }
        return Double.parseDouble(bounds.getProperty(kind.label()));
    }
}
