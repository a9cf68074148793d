package dev.guestwifi.server.data;

import java.util.ArrayList;
import java.util.List;

/** The faults of all files: the first twenty in words, the others counted. */
final class Faults {
    private static final int SHOWN = 20;

    private final List<String> shown = new ArrayList<>();
    private long count;

    void add(String file, long line, String column, String reason) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add("%s:%d: %s: %s".formatted(file, line, column, reason));
        }
    }

    /** @throws BadDataException if there was any */
    void refuse() {
        if (count == 0) {
            return;
        }
        String more = count > SHOWN ? "%n… and %d more".formatted(count - SHOWN) : "";
        throw new BadDataException(
                "The data cannot be served:%n".formatted() + String.join(System.lineSeparator(), shown) + more);
    }
}
