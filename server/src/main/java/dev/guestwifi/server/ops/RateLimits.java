package dev.guestwifi.server.ops;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.RateLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits how often each key may be used, by a token bucket per key: full at first, and filled evenly. It counts what
 * comes to this server alone. Time is elapsed time: setting the clock of the machine changes nothing.
 */
public final class RateLimits {
    /** Buckets that are not full. Beyond that, some are forgotten, as if full. */
    private static final int MAX_BUCKETS = 100_000;

    private static final long SECOND = 1_000_000_000;

    private final @Nullable RateLimit ofServer;
    private final ElapsedTime time;

    /** By the ids of the keys. A bucket that was not used for its window is full, so it can be made anew. */
    private final Cache<Long, LimitedBucket> buckets;

    /**
     * @param ofServer the limit of keys that have none of their own; null for none
     * @param nanoTime elapsed time from any origin, in nanoseconds, which never goes back: {@code System::nanoTime}
     */
    public RateLimits(@Nullable RateLimit ofServer, LongSupplier nanoTime) {
        this.ofServer = ofServer;
        this.time = new ElapsedTime(nanoTime, nanoTime.getAsLong());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfter(Expiry.accessing(
                        (Long id, LimitedBucket bucket) -> bucket.limit().window()))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Counts a request, if the key has a limit. A request beyond the limit takes nothing. */
    public Optional<Quota> take(ApiKey key) {
        RateLimit own = key.terms().rateLimit();
        RateLimit limit = own == null ? ofServer : own;
        return limit == null ? Optional.empty() : Optional.of(take(key.id(), limit));
    }

    /** How many keys are remembered. */
    long buckets() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Quota take(long keyId, RateLimit limit) {
        Bucket bucket = buckets.get(keyId, id -> bucket(limit)).bucket();
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long remaining = probe.getRemainingTokens();
        long wait = probe.isConsumed()
                ? bucket.estimateAbilityToConsume(remaining + 1).getNanosToWaitForRefill()
                : probe.getNanosToWaitForRefill();
        return new Quota(limit, probe.isConsumed(), remaining, Math.max(1, (wait + SECOND - 1) / SECOND));
    }

    private LimitedBucket bucket(RateLimit limit) {
        Bucket bucket = Bucket.builder()
                .addLimit(full -> full.capacity(limit.requests()).refillGreedy(limit.requests(), limit.window()))
                .withCustomTimePrecision(time)
                .build();
        return new LimitedBucket(limit, bucket);
    }

    private record LimitedBucket(RateLimit limit, Bucket bucket) {}

    /** Elapsed time since the start of the server. */
    private record ElapsedTime(LongSupplier nanoTime, long start) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong() - start;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
