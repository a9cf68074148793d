package dev.guestwifi.conformance.race;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.call.Call;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** A request for the vouchers of a team. */
sealed interface Action {
    /** The slug of the team. */
    String team();

    Call call();

    /**
     * A creation.
     *
     * @param venue a venue of the team
     * @param key the Idempotency-Key, null for none
     */
    record Create(
            String team,
            long venue,
            String code,
            int days,
            @Nullable String key) implements Action {
        @Override
        public Call call() {
            Call create = Call.create("slug=" + team + "&venue_id=" + venue + "&number_of_days=" + days + "&code="
                    + URLEncoder.encode(code, UTF_8));
            return key == null ? create : create.with("Idempotency-Key", key);
        }

        boolean hasSameTerms(Create other) {
            return venue == other.venue && code.equals(other.code) && days == other.days;
        }
    }

    /** A deletion. */
    record Delete(String team, long id) implements Action {
        @Override
        public Call call() {
            return Call.delete("/vouchers/" + id + "?slug=" + team);
        }
    }

    /**
     * A read of the last page.
     *
     * @param tag for If-None-Match, null for none
     */
    record Read(LastPage lastPage, @Nullable String tag) implements Action {
        @Override
        public String team() {
            return lastPage.team();
        }

        @Override
        public Call call() {
            return tag == null ? lastPage.call() : lastPage.call().with("If-None-Match", tag);
        }
    }

    /** A look at the venues of a team. */
    record ListVenues(String team) implements Action {
        @Override
        public Call call() {
            return Call.get("/venues?slug=" + team);
        }
    }
}
