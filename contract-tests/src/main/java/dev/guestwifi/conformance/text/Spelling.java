package dev.guestwifi.conformance.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggests the word that was probably meant. */
public final class Spelling {
    private static final int LONGEST = 120;

    private Spelling() {}

    /** The word with the smallest edit distance, if that is small. */
    public static Optional<String> nearest(String written, List<String> words) {
        String letters = letters(written);
        if (letters.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(word -> distance(letters, letters(word))
                        <= allowed(letters(word).length()))
                .min(Comparator.comparingInt(word -> distance(letters, letters(word))));
    }

    /** Long names of laws may have more mistakes. */
    private static int allowed(int length) {
        return Math.max(1, Math.min(Math.max(3, length / 8), length / 2));
    }

    private static String letters(String option) {
        return option.replaceAll("^-+", "").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** The edit distance: letters missing, added, changed, or swapped with the next. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(one, other, i, j, steps);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int fewest(String one, String other, int i, int j, int[][] steps) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean isExchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isExchanged ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}
