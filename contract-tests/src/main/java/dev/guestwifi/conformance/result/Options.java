package dev.guestwifi.conformance.result;

import dev.guestwifi.conformance.call.Limits;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Options of a run.
 *
 * @param seed of all random choices; the same seed sends the same requests to the same target, except for idempotency
 *     keys, which the target remembers
 * @param isThorough whether all cases are checked instead of a random sample
 * @param families whose laws are checked
 * @param selection which of these laws are checked
 */
public record Options(long seed, boolean isThorough, Set<Family> families, Limits limits, Selection selection) {
    private static final int QUICK_REQUESTS = 1000;
    private static final int THOROUGH_REQUESTS = 7500;

    /** All families, a random sample of the cases, a random seed. */
    public static Options quick() {
        // Short enough to type.
        return new Options(
                new SecureRandom().nextInt(1_000_000),
                false,
                EnumSet.allOf(Family.class),
                Limits.DEFAULT,
                Selection.ALL);
    }

    /** The approximate number of requests that the families take. */
    public int usualRequests() {
        int all = isThorough ? THOROUGH_REQUESTS : QUICK_REQUESTS;
        return all * families.size() / Family.values().length;
    }

    public Options withSeed(long other) {
        return new Options(other, isThorough, families, limits, selection);
    }

    public Options thorough() {
        return new Options(seed, true, families, limits, selection);
    }

    public Options only(Set<Family> some) {
        return new Options(seed, isThorough, Set.copyOf(some), limits, selection);
    }

    public Options within(Limits others) {
        return new Options(seed, isThorough, families, others, selection);
    }

    /** Only the laws of a selection, of the families that were chosen. */
    public Options selecting(Selection some) {
        return new Options(seed, isThorough, families, limits, some);
    }

    /** Why a law is not checked; empty if it is. */
    public Optional<String> skipReason(Family family, String law) {
        return families.contains(family) ? selection.reason(law) : Optional.of(SkipReasons.NOT_SELECTED);
    }
}
