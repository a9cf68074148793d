package dev.guestwifi.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.guestwifi.server.request.RequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of lists as they were sent, for clients that request the same ones repeatedly. A page is found as long
 * as the store says that its list is unchanged, and only with the API key that it was made for. The rights of a key
 * never change, so they need no second check; the address it comes from does. Holds at most 8 MB, and drops pages that
 * nobody has requested for a minute.
 */
public final class PageCache {
    private static final int MAX_BYTES = 8 << 20;
    private static final Duration UNUSED = Duration.ofMinutes(1);
    /** Bytes of an entry without its texts, and of a parameter without its characters, about. */
    private static final int OVERHEAD = 512;

    private static final int PARAMETER_OVERHEAD = 128;

    private final Cache<CacheKey, Entry> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher(PageCache::weight)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .scheduler(Scheduler.systemScheduler()) // entries expire even while no requests come
            .build();

    private final boolean isUsed;

    /** @param isUsed false for stores that cannot tell whether a list is unchanged: then nothing is kept or found */
    public PageCache(boolean isUsed) {
        this.isUsed = isUsed;
    }

    /** All that decides what a page says, the rows of the list aside. */
    private record CacheKey(long keyId, String origin, String path, Map<String, List<String>> query) {
        static CacheKey of(RequestContext request) {
            return new CacheKey(
                    request.keyId(),
                    request.origin(),
                    request.sent().path(),
                    request.sent().query());
        }
    }

    private record Entry(ListResponse page, BooleanSupplier unchanged, Consumer<RequestContext> giveTeam) {}

    /** The page for a request with a live key, if it has been sent before and is unchanged. */
    public @Nullable ListResponse find(RequestContext request) {
        if (!isUsed || !request.sent().isSafe() || !request.sent().form().isEmpty()) {
            return null;
        }
        CacheKey key = CacheKey.of(request);
        Entry entry = pages.getIfPresent(key);
        if (entry == null || !request.isFromAllowedNetwork()) {
            return null;
        }
        if (!entry.unchanged.getAsBoolean()) {
            pages.asMap().remove(key, entry);
            return null;
        }
        entry.giveTeam.accept(request);
        return entry.page;
    }

    /** Keeps the page that a request got, unless it may have changed already. */
    void keep(RequestContext request, ListResponse page) {
        if (isUsed && request.sent().form().isEmpty() && request.unchanged().getAsBoolean()) {
            pages.put(CacheKey.of(request), new Entry(page, request.unchanged(), request.giveTeam()));
        }
    }

    private static int weight(CacheKey key, Entry entry) {
        int weight = OVERHEAD + entry.page.weight() + 2 * (key.origin.length() + key.path.length());
        for (Map.Entry<String, List<String>> parameter : key.query.entrySet()) {
            weight += PARAMETER_OVERHEAD + 2 * parameter.getKey().length();
            for (String value : parameter.getValue()) {
                weight += PARAMETER_OVERHEAD + 2 * value.length();
            }
        }
        return weight;
    }
}
