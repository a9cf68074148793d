package dev.guestwifi.server.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known name with the fewest changes; nothing if more than a third of its letters, or of the given ones, change.
     * Costs length times length a name.
     */
    public static Optional<String> of(String given, List<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(name -> changes(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(name ->
                        3 * changes(wanted, name.toLowerCase(Locale.ROOT)) <= Math.max(wanted.length(), name.length()));
    }

    /** The Levenshtein distance. */
    private static int changes(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
