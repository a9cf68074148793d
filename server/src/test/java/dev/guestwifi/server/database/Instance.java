package dev.guestwifi.server.database;

import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import java.time.Instant;
import java.util.Random;

/** Known rows: two teams with a venue each, thirty customers, and keys. */
final class Instance {
    static final String KEY = KeyFormat.generate(new Random(1));
    static final String SECOND_KEY = KeyFormat.generate(new Random(2));
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private Instance() {}

    static Stores fill(StoresBuilder builder) {
        builder.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        builder.add(new Team(2, "other", "Other"));
        for (long id = 1; id <= 2; id++) {
            builder.add(new Venue(id, 1, id, id + " Example Street", null, null, null, null, LONG_AGO, LONG_AGO));
        }
        for (int id = 1; id <= 30; id++) {
            Instant time = LONG_AGO.plusSeconds(id * 40_000L);
            builder.add(new Customer(id, 1 + id % 2, "Zoë", null, null, null, null, false, null, null, time, time));
        }
        builder.add(key(1, KEY));
        builder.add(key(2, SECOND_KEY));
        return builder.build();
    }

    private static ApiKey key(long id, String key) {
        return ApiKey.made(
                id, KeyFormat.fingerprint(key), new KeyTerms("test", null, Access.READ_WRITE, null), LONG_AGO);
    }

    static String form(String code) {
        return "slug=default&venue_id=1&number_of_days=1&code=" + code;
    }
}
