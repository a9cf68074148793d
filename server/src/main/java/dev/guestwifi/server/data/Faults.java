package dev.guestwifi.server.data;

import java.util.ArrayList;
import java.util.List;

/** The faults of all files: the text of the first twenty, and the number of others. */
final class Faults {
    private static final int SHOWN = 20;

    private final List<String> shown = new ArrayList<>();
    private long count;

    void add(String file, long line, String column, String reason) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(file + ":" + line + ": " + column + ": " + reason);
        }
    }

    /** @throws BadDataException if there are any faults */
    void refuse() {
        if (count == 0) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of("The data cannot be served:"));
        lines.addAll(shown);
        if (count > SHOWN) {
            lines.add("… and " + (count - SHOWN) + " more");
        }
        throw new BadDataException(String.join(System.lineSeparator(), lines));
    }
}
