package dev.guestwifi.conformance.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Pairwise testing: combines choices so that few requests cover every pair of choices of two parts, while most requests
 * have few errors.
 */
final class Pairwise {
    private static final int CANDIDATES = 12;
    /** In how many parts requests are wrong, as a distribution. */
    private static final int[] WRONG = {0, 0, 1, 1, 1, 2, 2, 3};

    /** How many parts of a request are wrong. */
    enum Wrong {
        NONE,
        FEW,
        /** As many as possible: all errors are reported at once, so one request checks many. */
        ALL
    }

    private final List<List<Choice>> parts;
    private final Wrong wrong;
    private final RandomGenerator random;
    private final Set<Long> met = new HashSet<>();
    /** How often each choice was used. */
    private final List<int[]> taken = new ArrayList<>();
    /** The parts with wrong choices, once per wrong choice. */
    private final List<Integer> wrongParts = new ArrayList<>();

    Pairwise(List<List<Choice>> parts, Wrong wrong, RandomGenerator random) {
        this.wrong = wrong;
        this.parts = parts;
        this.random = random;
        for (int part = 0; part < parts.size(); part++) {
            taken.add(new int[parts.get(part).size()]);
            for (Choice choice : parts.get(part)) {
                if (!choice.isGood()) {
                    wrongParts.add(part);
                }
            }
        }
    }

    /** The choices of so many requests, one for each part. */
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
                taken.get(part)[best[part]]++;
            }
            rows.add(row);
        }
        return rows;
    }

    private int[] candidate() {
        int bad = wrong == Wrong.FEW ? WRONG[random.nextInt(WRONG.length)] : 0;
        int[] row = new int[parts.size()];
        for (int part = 0; part < row.length; part++) {
            row[part] = choice(part, wrong != Wrong.ALL);
        }
        for (int i = 0; i < bad; i++) {
            int part = wrongParts.isEmpty() ? 0 : wrongParts.get(random.nextInt(wrongParts.size()));
            row[part] = choice(part, false);
        }
        return row;
    }

    /** One of those that are good or not and were taken least; any if there is none. */
    private int choice(int part, boolean isGood) {
        List<Choice> choices = parts.get(part);
        List<Integer> fit = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < choices.size(); i++) {
            int times = taken.get(part)[i];
            if (choices.get(i).isGood() == isGood && times <= least) {
                fit = times < least ? new ArrayList<>() : fit;
                least = times;
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
