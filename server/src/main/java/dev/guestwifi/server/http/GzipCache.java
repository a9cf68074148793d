package dev.guestwifi.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Arrays;

/** Caches compressed lists: clients request the same pages repeatedly, and compressing one is half the work. */
final class GzipCache {
    private static final long MAX_BYTES = 8 << 20;
    private static final Duration UNUSED = Duration.ofMinutes(1);

    private final Cache<Body, byte[]> compressed = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Body body, byte[] gzip) -> body.bytes.length + gzip.length)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .scheduler(Scheduler.systemScheduler()) // entries expire even while no requests come
            .build();

    /** Found by its tag. The bytes are compared too, because different bodies may have the same tag. */
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
