package dev.guestwifi.conformance.result;

import dev.guestwifi.conformance.call.Limits;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a run goes about it.
 *
 * @param seed of every choice; the same seed sends the same requests to the same target, but for idempotency keys,
 *     which the target remembers
 * @param isThorough whether every page, list and bound is tried, not only a choice of them
 * @param families whose laws are run
 */
public record Options(long seed, boolean isThorough, Set<Family> families, Limits limits) {
    private static final int QUICK_REQUESTS = 1000;
    private static final int THOROUGH_REQUESTS = 6000;

    /** Every family, a choice of cases, any seed. */
    public static Options quick() {
        // Short enough to be typed again.
        return new Options(new SecureRandom().nextInt(1_000_000), false, EnumSet.allOf(Family.class), Limits.DEFAULT);
    }

    /** About how many requests it takes to check the families. */
    public int usualRequests() {
        int all = isThorough ? THOROUGH_REQUESTS : QUICK_REQUESTS;
        return all * families.size() / Family.values().length;
    }

    public Options withSeed(long other) {
        return new Options(other, isThorough, families, limits);
    }

    public Options thorough() {
        return new Options(seed, true, families, limits);
    }

    public Options only(Set<Family> some) {
        return new Options(seed, isThorough, Set.copyOf(some), limits);
    }

    public Options within(Limits others) {
        return new Options(seed, isThorough, families, others);
    }
}
