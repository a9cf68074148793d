package dev.guestwifi.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Arrays;

/** Compressed bodies of lists, which clients ask for again and again: to compress one costs as much as to make it. */
final class GzipCache {
    private static final long MAX_BYTES = 8 << 20;
    private static final Duration UNUSED = Duration.ofMinutes(1);

    private final Cache<Body, byte[]> compressed = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Body body, byte[] gzip) -> body.bytes.length + gzip.length)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .scheduler(Scheduler.systemScheduler()) // what nobody asks for goes, even if nobody asks for anything
            .build();

    /** A body that is found by its tag. A tag is no proof, so the bytes are compared, too. */
    private record Body(String tag, byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Body body && tag.equals(body.tag) && Arrays.equals(bytes, body.bytes);
        }

        @Override
        public int hashCode() {
            return tag.hashCode();
        }
    }

    /** @param tag the entity tag of the body */
    byte[] compress(String tag, byte[] body) {
        return compressed.get(new Body(tag, body), missing -> Gzip.compress(missing.bytes, Gzip.FAST));
    }
}
