package dev.guestwifi.conformance.deployment;

import java.util.Locale;

/**
 * What this contract adds to the vendor's documentation. A target that lacks one of these on purpose is not accused of
 * it: the laws that rest on it are skipped.
 */
public enum Capability {
    /** Lists carry {@code meta} and {@code links}, and the {@code Link} header. */
    LINKS,
    /** Errors are problem documents with a status and a code for each cause. Without it any 4xx is a refusal. */
    PROBLEMS,
    /** {@code per_page} above 1000 is refused. */
    PAGE_LIMIT,
    /** {@code POST /vouchers} takes form bodies only, in UTF-8. */
    FORMS_ONLY,
    /** Slugs are lower case; others are refused. */
    LOWER_CASE_SLUGS,
    /** {@code POST /vouchers} takes an {@code Idempotency-Key}. */
    IDEMPOTENCY,
    /** Request ids, conditional requests, caching and the other header fields of every answer. */
    HEADERS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
