package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vouchers of a run, known by their ids and by the prefix of their codes. Safe for use by many threads. */
public final class CreatedVouchers {
    private static final Pattern SLUG = Pattern.compile("(?:^|&)slug=([^&]*)");
    private static final Pattern DELETED = Pattern.compile("/vouchers/([1-9][0-9]{0,17})\\?slug=([^&]*).*");
    private static final int SIZE = 1000;
    private static final int LOOK_BACK = 10;

    private final String prefix;
    private final Map<Long, String> slugs = new LinkedHashMap<>();
    private final Set<String> teams = new ConcurrentSkipListSet<>();

    /** Sends without regard to the limits of the run. */
    interface Cleaner {
        CheckedResponse send(Call call);
    }

    CreatedVouchers(String prefix) {
        this.prefix = prefix;
    }

    /** A code of this run: its prefix, then the rest. */
    public String code(String rest) {
        return prefix + rest;
    }

    /** Whether a row of the list of vouchers was created by this run. */
    public synchronized boolean isOwn(JsonNode row) {
        return slugs.containsKey(row.path("id").asLong())
                || row.path("code").asText().toLowerCase(Locale.ROOT).contains(prefix.toLowerCase(Locale.ROOT));
    }

    /**
     * Notes that a creation is about to be sent. Its voucher may exist even if no response arrives, such as when the
     * run is stopped.
     */
    public void expect(String slug) {
        teams.add(slug);
    }

    /** Notes that a call is about to be sent. */
    void expect(Call call) {
        slug(call).ifPresent(this::expect);
    }

    /** The team in which a call may create a voucher. */
    private static Optional<String> slug(Call call) {
        if (call.isSafe() || call.body() == null) {
            return Optional.empty();
        }
        Matcher slug = SLUG.matcher(call.body());
        return slug.find() ? Optional.of(slug.group(1)) : Optional.empty();
    }

    /** Notes a new voucher. */
    public synchronized void add(long id, String slug) {
        teams.add(slug);
        slugs.put(id, slug);
    }

    /** Notes that a voucher was deleted. */
    public synchronized void remove(long id) {
        slugs.remove(id);
    }

    synchronized void note(Exchange exchange) {
        Call call = exchange.call();
        Matcher deleted = DELETED.matcher(call.path());
        if (call.method().equals("DELETE") && deleted.matches()) {
            if (exchange.status() == 200 || exchange.status() == 404) {
                slugs.remove(Long.parseLong(deleted.group(1)), deleted.group(2));
            }
        } else {
            slug(call).ifPresent(slug -> idOf(exchange, slug));
        }
    }

    private void idOf(Exchange exchange, String slug) {
        JsonNode json = exchange.reply().content().json();
        if (json != null && exchange.status() / 100 == 2) { // without JSON the prefix will find it
            long id = json.path("data").path("id").asLong();
            if (id > 0) {
                slugs.put(id, slug);
            }
        }
    }

    /** The calls that delete the known vouchers. */
    synchronized List<Call> deletes() {
        return slugs.entrySet().stream()
                .map(voucher -> delete(voucher.getKey(), voucher.getValue()))
                .toList();
    }

    private static Call delete(long id, String slug) {
        return Call.delete("/vouchers/" + id + "?slug=" + slug);
    }

    /**
     * Deletes the known vouchers, and those of this run that the lists of its teams show.
     *
     * @throws RuntimeException if the target does not respond as expected
     */
    void clean(Cleaner send) {
        deletes().forEach(send::send);
        for (String team : teams) {
            List<Call> deletes = new ArrayList<>();
            Listing vouchers = new Listing("/vouchers", "slug=" + team);
            long last = send.send(vouchers.page(1, SIZE)).at("/meta/last_page").asLong(1);
            for (long page = Math.max(1, last - LOOK_BACK); page <= last; page++) { // the newest rows come last
                for (JsonNode row : send.send(vouchers.page(page, SIZE)).at("/data")) {
                    if (isOwn(row)) {
                        deletes.add(delete(row.path("id").asLong(), team));
                    }
                }
            }
            deletes.forEach(send::send);
        }
    }
}
