package dev.guestwifi.conformance.known;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a project accepts for now.
 *
 * @param law its name with the family
 * @param fingerprints of the fault, at least one
 * @param reason why it is accepted
 * @param owner who will mend it
 * @param until the last day on which it is accepted, in UTC; null for no end
 * @param isFlaky whether it does not fail in every run, so that passing is no reason to remove it
 */
public record KnownFailure(
        String law,
        List<String> fingerprints,
        String reason,
        String owner,
        @Nullable LocalDate until,
        boolean isFlaky) {
    public KnownFailure {
        fingerprints = List.copyOf(fingerprints);
    }

    boolean isExpired(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** Reason, owner and end, in one line. */
    public String terms() {
        return reason + " (" + owner + (until == null ? "" : ", until " + until) + ")";
    }
}
