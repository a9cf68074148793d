package dev.guestwifi.conformance.result;

import dev.guestwifi.conformance.call.Limits;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/**
 * Options of a run.
 *
 * @param seed of all random choices; the same seed sends the same requests to the same target, except for idempotency
 *     keys, which the target remembers
 * @param isThorough whether all cases are checked instead of a random sample
 * @param families whose laws are checked
 */
public record Options(long seed, boolean isThorough, Set<Family> families, Limits limits) {
    private static final int QUICK_REQUESTS = 1000;
    private static final int THOROUGH_REQUESTS = 7500;

    /** All families, a random sample of the cases, a random seed. */
    public static Options quick() {
        // Short enough to type.
        return new Options(new SecureRandom().nextInt(1_000_000), false, EnumSet.allOf(Family.class), Limits.DEFAULT);
    }

    /** The approximate number of requests that the families take. */
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
