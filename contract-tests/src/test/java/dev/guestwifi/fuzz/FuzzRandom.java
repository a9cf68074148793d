package dev.guestwifi.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices of one connection; the same seed makes the same choices. */
final class FuzzRandom {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    FuzzRandom(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The seed of one of several connections; that of the first is the seed itself. */
    static long derived(long seed, int connection) {
        return seed + connection * STEP;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    long between(long from, long to) {
        return from == to ? from : random.nextLong(from, to + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    String from(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
