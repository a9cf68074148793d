package dev.guestwifi.client.error;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a server tells of the rate limit of the API key (contract § Rate limits).
 *
 * @param limit requests that are allowed per window
 * @param remaining requests that were left at the time of the response
 * @param window the time over which requests are counted; null if the server does not tell it
 */
public record RateLimit(
        long limit, long remaining, @Nullable Duration window) implements Serializable {}
