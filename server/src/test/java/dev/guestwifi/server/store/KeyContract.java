package dev.guestwifi.server.store;

import static dev.guestwifi.server.store.Rows.T0;
import static dev.guestwifi.server.store.Rows.hash;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Subject;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store does with keys. */
abstract class KeyContract extends StoreContract {
    private static final Instant MADE = NOW.truncatedTo(MICROS);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final AtomicInteger hashes = new AtomicInteger();

    KeyContract(Backend backend) {
        super(backend);
    }

    private KeyStore keys(ApiKey... loaded) {
        return stores(builder -> List.of(loaded).forEach(builder::add)).keys();
    }

    /** A fingerprint that no other key has. */
    private Fingerprint fresh() {
        return new Fingerprint("%064x".formatted(hashes.incrementAndGet()), "gwf_", "wxyz");
    }

    private static KeyTerms lasting(@Nullable Duration life) {
        return new KeyTerms("Till", 2L, Access.READ_WRITE, life, RateLimit.parse("600/min"));
    }

    private static Optional<ApiKey> find(KeyStore keys, ApiKey key) {
        return keys.find(key.fingerprint().sha256());
    }

    private ApiKey create(KeyStore keys, KeyTerms terms) {
        return keys.create(fresh(), terms, ORIGIN).value();
    }

    private static Optional<ApiKey> rotate(KeyStore keys, long id, Fingerprint fingerprint, Duration overlap) {
        return keys.rotate(id, fingerprint, overlap, ORIGIN)
                .map(change -> change.value().made());
    }

    private static Optional<ApiKey> delete(KeyStore keys, long id) {
        return keys.delete(id, ORIGIN).map(Audited::value);
    }

    @Test
    void a_new_key_is_found_by_its_hash_and_listed_last() {
        ApiKey loaded = Rows.key(41, "ab");
        KeyStore keys = keys(loaded);
        Fingerprint fingerprint = fresh();

        ApiKey made = keys.create(fingerprint, lasting(DAY), ORIGIN).value();

        assertThat(made).isEqualTo(new ApiKey(made.id(), fingerprint, lasting(DAY), MADE, null, MADE.plus(DAY)));
        assertThat(made.id()).isGreaterThan(41);
        assertThat(find(keys, made)).contains(made);
        assertThat(keys.list()).containsExactly(loaded, made);
        assertThat(create(keys, lasting(null)).expiresAt()).isNull();
    }

    @Test
    void keys_are_listed_by_id_the_expired_ones_too() {
        ApiKey expired = ApiKey.made(1, fresh(), lasting(HOUR), T0);

        assertThat(keys(Rows.key(9, "b"), expired, Rows.key(5, "c")).list())
                .extracting(ApiKey::id)
                .containsExactly(1L, 5L, 9L);
        assertThat(keys().list()).isEmpty();
    }

    @Test
    void a_deleted_key_is_gone_and_only_that_one() {
        KeyStore keys = keys(Rows.key(1, "a"), Rows.key(2, "b"));

        assertThat(delete(keys, 1)).contains(Rows.key(1, "a"));

        assertThat(keys.find(hash("a"))).isEmpty();
        assertThat(keys.list()).containsExactly(Rows.key(2, "b"));
        assertThat(delete(keys, 1)).as("again").isEmpty();
        assertThat(delete(keys, 3)).as("never there").isEmpty();
    }

    @Test
    void an_id_is_never_used_again() {
        KeyStore keys = keys(Rows.key(41, "a"));

        delete(keys, 41);
        ApiKey second = create(keys, lasting(null));
        ApiKey third = rotate(keys, second.id(), fresh(), Duration.ZERO).orElseThrow();
        delete(keys, third.id());
        ApiKey fourth = create(keys, lasting(null));

        assertThat(List.of(41L, second.id(), third.id(), fourth.id()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rotation_without_overlap_leaves_the_new_key_alone() {
        ApiKey old = ApiKey.made(7, fresh(), lasting(DAY), T0);
        KeyStore keys = keys(old);
        Fingerprint fingerprint = fresh();

        ApiKey made = rotate(keys, 7, fingerprint, Duration.ZERO).orElseThrow();

        assertThat(made).isEqualTo(new ApiKey(made.id(), fingerprint, lasting(DAY), MADE, null, MADE.plus(DAY)));
        assertThat(made.id()).isGreaterThan(7);
        assertThat(find(keys, old)).isEmpty();
        assertThat(find(keys, made)).contains(made);
        assertThat(keys.list()).containsExactly(made);
    }

    @Test
    void in_an_overlap_the_old_key_ends_with_it_unless_it_ends_before() {
        ApiKey endless = ApiKey.made(1, fresh(), lasting(null), T0);
        ApiKey longer = ApiKey.made(2, fresh(), lasting(DAY.multipliedBy(9)), MADE.minus(DAY));
        ApiKey shorter = ApiKey.made(3, fresh(), lasting(DAY), MADE.minus(DAY).plusSeconds(9));
        ApiKey expired = ApiKey.made(4, fresh(), lasting(HOUR), T0);
        KeyStore keys = keys(endless, longer, shorter, expired);

        for (long id = 1; id <= 4; id++) {
            assertThat(rotate(keys, id, fresh(), HOUR).orElseThrow().createdAt())
                    .isEqualTo(MADE);
        }

        assertThat(keys.list().subList(0, 4))
                .extracting(ApiKey::expiresAt)
                .containsExactly(MADE.plus(HOUR), MADE.plus(HOUR), MADE.plusSeconds(9), expired.expiresAt());
        assertThat(find(keys, longer).map(ApiKey::terms))
                .as("its terms stay, for the next rotation")
                .contains(longer.terms());
        assertThat(keys.list()).hasSize(8);
    }

    @Test
    void where_no_key_is_a_rotation_changes_nothing() {
        KeyStore keys = keys(Rows.key(1, "a"));
        Fingerprint fingerprint = fresh();

        assertThat(keys.rotate(2, fingerprint, HOUR, ORIGIN)).isEmpty();

        assertThat(keys.find(fingerprint.sha256())).isEmpty();
        assertThat(keys.list()).containsExactly(Rows.key(1, "a"));
    }

    @Test
    void the_last_use_is_noted_of_keys_that_are_there() {
        KeyStore keys = keys(Rows.key(1, "a"), Rows.key(2, "b"), Rows.key(3, "c"));
        delete(keys, 3);

        keys.used(Map.of(hash("a"), MADE, hash("c"), MADE, hash("d"), MADE));

        assertThat(keys.find(hash("a")).orElseThrow().lastUsedAt()).isEqualTo(MADE);
        assertThat(keys.list()).containsExactly(Rows.key(1, "a").usedAt(MADE), Rows.key(2, "b"));
        assertThat(keys.find(hash("c"))).isEmpty();
    }

    @Test
    void a_use_and_an_end_do_not_undo_each_other() {
        KeyStore keys = keys(Rows.key(1, "a"));

        keys.used(Map.of(hash("a"), MADE));
        rotate(keys, 1, fresh(), HOUR);
        keys.used(Map.of(hash("a"), MADE.plusSeconds(1)));

        ApiKey old = keys.find(hash("a")).orElseThrow();
        assertThat(old.lastUsedAt()).isEqualTo(MADE.plusSeconds(1));
        assertThat(old.expiresAt()).isEqualTo(MADE.plus(HOUR));
    }

    @Test
    void each_change_stores_its_events() {
        Stores stores = stores(builder -> {});
        KeyStore keys = stores.keys();

        Audited<ApiKey> made = keys.create(fresh(), lasting(null), ORIGIN);
        Audited<KeyStore.Rotation> turned =
                keys.rotate(made.value().id(), fresh(), HOUR, ORIGIN).orElseThrow();
        Audited<ApiKey> gone = keys.delete(made.value().id(), ORIGIN).orElseThrow();
        keys.delete(made.value().id(), ORIGIN);

        assertThat(made.events()).extracting(AuditEvent::action).containsExactly(Action.KEY_CREATED);
        assertThat(turned.events())
                .extracting(AuditEvent::action)
                .containsExactly(Action.KEY_ROTATED, Action.KEY_CREATED);
        assertThat(turned.events())
                .extracting(AuditEvent::subject)
                .containsExactly(
                        Subject.of(turned.value().old()),
                        Subject.of(turned.value().made()));
        assertThat(gone.events()).extracting(AuditEvent::action).containsExactly(Action.KEY_DELETED);
        List<AuditEvent> all = Stream.of(made, turned, gone)
                .flatMap(change -> change.events().stream())
                .sorted(Comparator.comparingLong(AuditEvent::id).reversed())
                .toList();
        assertThat(all).extracting(AuditEvent::origin).containsOnly(ORIGIN);
        assertThat(stores.audit().newest(9)).isEqualTo(all);
    }

    @Test
    void a_use_that_is_noted_late_does_not_replace_a_later_one() {
        KeyStore keys = keys(Rows.key(1, "a"));
        keys.used(Map.of(hash("a"), MADE));
        keys.used(Map.of(hash("a"), MADE.minusSeconds(5)));
        assertThat(keys.find(hash("a")).orElseThrow().lastUsedAt()).isEqualTo(MADE);
    }
}
