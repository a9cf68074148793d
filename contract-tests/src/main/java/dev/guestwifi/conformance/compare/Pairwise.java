package dev.guestwifi.conformance.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Chooses requests so that soon every choice of one part has met every choice of every other, without most requests being
 * wrong in many ways at once.
 */
final class Pairwise {
    private static final int CANDIDATES = 12;
    private static final int ODDS = 6;

    private final List<List<Choice>> parts;
    private final RandomGenerator random;
    private final Set<Long> met = new HashSet<>();

    Pairwise(List<List<Choice>> parts, RandomGenerator random) {
        this.parts = parts;
        this.random = random;
    }

    /** So many requests' choices, one for each part. */
    List<List<Choice>> rows(int count) {
        List<List<Choice>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] best = candidate();
            int most = news(best).size();
            for (int c = 1; c < CANDIDATES; c++) {
                int[] other = candidate();
                int news = news(other).size();
                if (news > most) {
                    best = other;
                    most = news;
                }
            }
            met.addAll(news(best));
            List<Choice> row = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                row.add(parts.get(part).get(best[part]));
            }
            rows.add(row);
        }
        return rows;
    }

    private int[] candidate() {
        int odds = random.nextInt(ODDS); // half of all are right, a third is wrong in one part
        int bad = Math.max(0, odds - 2);
        int[] row = new int[parts.size()];
        for (int part = 0; part < row.length; part++) {
            row[part] = choice(parts.get(part), true);
        }
        for (int i = 0; i < bad; i++) {
            int part = random.nextInt(row.length);
            row[part] = choice(parts.get(part), false);
        }
        return row;
    }

    /** One of those that are good or not; any if there is none. */
    private int choice(List<Choice> choices, boolean isGood) {
        List<Integer> fit = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).isGood() == isGood) {
                fit.add(i);
            }
        }
        return fit.isEmpty() ? random.nextInt(choices.size()) : fit.get(random.nextInt(fit.size()));
    }

    private List<Long> news(int[] row) {
        List<Long> news = new ArrayList<>();
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                long pair = ((((long) a << 8 | b) << 16) | row[a]) << 16 | row[b];
                if (!met.contains(pair)) {
                    news.add(pair);
                }
            }
        }
        return news;
    }
}
