package dev.guestwifi.conformance.deployment;

import java.util.Locale;

/**
 * What this contract adds to the vendor's documentation. If a target lacks a capability on purpose, the laws that need
 * it are skipped.
 */
public enum Capability {
    /** Lists have {@code meta}, {@code links} and the {@code Link} header. */
    LINKS,
    /** Errors are problem documents with a status and a code for each cause. Without it any 4xx is accepted. */
    PROBLEMS,
    /** {@code per_page} above 1000 is refused. */
    PAGE_LIMIT,
    /** {@code POST /vouchers} accepts only forms in UTF-8. */
    FORMS_ONLY,
    /** Slugs are lower case; others are refused. */
    LOWER_CASE_SLUGS,
    /** {@code POST /vouchers} supports {@code Idempotency-Key}. */
    IDEMPOTENCY,
    /** Request ids, conditional requests, caching and the other common header fields. */
    HEADERS,
    /** If requests of a key are limited, every response to it says so in {@code RateLimit} header fields. */
    RATE_LIMIT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
