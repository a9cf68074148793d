package dev.guestwifi.server.store;

import static dev.guestwifi.server.store.Rows.T0;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store does with keys. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class KeyContract extends VoucherContract {
    private static final Instant MADE = NOW.truncatedTo(MICROS);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final AtomicInteger hashes = new AtomicInteger();

    private KeyStore keys(ApiKey... loaded) {
        return stores(builder -> List.of(loaded).forEach(builder::add)).keys();
    }

    /** A fingerprint that no other key has. */
    private Fingerprint fresh() {
        return new Fingerprint("%064x".formatted(hashes.incrementAndGet()), "gwf_", "wxyz");
    }

    private static KeyTerms lasting(@Nullable Duration life) {
        return new KeyTerms("Till", 2L, Access.READ_WRITE, life);
    }

    private static Optional<ApiKey> find(KeyStore keys, ApiKey key) {
        return keys.find(key.fingerprint().sha256());
    }

    @Test
    void a_new_key_is_found_by_its_hash_and_listed_last() {
        ApiKey loaded = Rows.key(41, "ab");
        KeyStore keys = keys(loaded);
        Fingerprint fingerprint = fresh();

        ApiKey made = keys.create(fingerprint, lasting(DAY));

        assertThat(made).isEqualTo(new ApiKey(42, fingerprint, lasting(DAY), MADE, null, MADE.plus(DAY)));
        assertThat(find(keys, made)).contains(made);
        assertThat(keys.list()).containsExactly(loaded, made);
        assertThat(keys.create(fresh(), lasting(null)).expiresAt()).isNull();
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

        assertThat(keys.delete(1)).contains(Rows.key(1, "a"));

        assertThat(keys.find("a")).isEmpty();
        assertThat(keys.list()).containsExactly(Rows.key(2, "b"));
        assertThat(keys.delete(1)).as("again").isEmpty();
        assertThat(keys.delete(3)).as("never there").isEmpty();
    }

    @Test
    void an_id_is_never_used_again() {
        KeyStore keys = keys(Rows.key(41, "a"));

        keys.delete(41);
        ApiKey second = keys.create(fresh(), lasting(null));
        ApiKey third =
                keys.rotate(second.id(), fresh(), Duration.ZERO).orElseThrow().made();
        keys.delete(third.id());
        ApiKey fourth = keys.create(fresh(), lasting(null));

        assertThat(List.of(second.id(), third.id(), fourth.id())).containsExactly(42L, 43L, 44L);
    }

    @Test
    void a_rotation_without_overlap_leaves_the_new_key_alone() {
        ApiKey old = ApiKey.made(7, fresh(), lasting(DAY), T0);
        KeyStore keys = keys(old);
        Fingerprint fingerprint = fresh();

        ApiKey made = keys.rotate(7, fingerprint, Duration.ZERO).orElseThrow().made();

        assertThat(made).isEqualTo(new ApiKey(8, fingerprint, lasting(DAY), MADE, null, MADE.plus(DAY)));
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
            assertThat(keys.rotate(id, fresh(), HOUR).orElseThrow().made().createdAt())
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

        assertThat(keys.rotate(2, fingerprint, HOUR)).isEmpty();

        assertThat(keys.find(fingerprint.sha256())).isEmpty();
        assertThat(keys.list()).containsExactly(Rows.key(1, "a"));
    }

    @Test
    void the_last_use_is_noted_of_keys_that_are_there() {
        KeyStore keys = keys(Rows.key(1, "a"), Rows.key(2, "b"), Rows.key(3, "c"));
        keys.delete(3);

        keys.used(Map.of("a", MADE, "c", MADE, "unknown", MADE));

        assertThat(keys.find("a").orElseThrow().lastUsedAt()).isEqualTo(MADE);
        assertThat(keys.list()).containsExactly(Rows.key(1, "a").usedAt(MADE), Rows.key(2, "b"));
        assertThat(keys.find("c")).isEmpty();
    }

    @Test
    void a_use_and_an_end_do_not_undo_each_other() {
        KeyStore keys = keys(Rows.key(1, "a"));

        keys.used(Map.of("a", MADE));
        keys.rotate(1, fresh(), HOUR);
        keys.used(Map.of("a", MADE.plusSeconds(1)));

        ApiKey old = keys.find("a").orElseThrow();
        assertThat(old.lastUsedAt()).isEqualTo(MADE.plusSeconds(1));
        assertThat(old.expiresAt()).isEqualTo(MADE.plus(HOUR));
    }

    @Test
    void of_concurrent_ends_of_one_key_exactly_one_wins() throws Exception {
        KeyStore keys = keys();
        for (int round = 0; round < 50; round++) {
            ApiKey key = keys.create(fresh(), lasting(null));

            List<Optional<ApiKey>> ends = together(Stream.<Callable<Optional<ApiKey>>>concat(
                            IntStream.range(0, 4)
                                    .mapToObj(i -> () -> keys.rotate(key.id(), fresh(), Duration.ZERO)
                                            .map(KeyStore.Rotation::made)),
                            IntStream.range(0, 4).mapToObj(i -> () -> keys.delete(key.id())))
                    .toList());

            assertThat(ends.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(find(keys, key)).isEmpty();
            keys.list().forEach(left -> assertThat(keys.delete(left.id())).isPresent());
        }
        assertThat(keys.list()).isEmpty();
    }

    @Test
    void list_and_look_up_agree_while_others_write() throws Exception {
        KeyStore keys = keys();
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < 500; i++) {
                ApiKey made = keys.create(fresh(), lasting(null));
                ApiKey next = keys.rotate(made.id(), fresh(), i % 2 == 0 ? Duration.ZERO : HOUR)
                        .orElseThrow()
                        .made();
                keys.used(Map.of(next.fingerprint().sha256(), MADE));
                keys.delete(i % 3 == 0 ? next.id() : made.id());
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            for (int i = 0; i < 200; i++) {
                List<Long> ids = keys.list().stream().map(ApiKey::id).toList();
                if (!ids.equals(ids.stream().distinct().sorted().toList())) {
                    return false;
                }
            }
            return true;
        };

        assertThat(together(List.of(writer, reader, writer, reader))).containsOnly(true);
        assertThat(keys.list())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(find(keys, key)).contains(key));
    }
}
