package dev.guestwifi.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store does with keys that are changed at the same time. */
abstract class ConcurrentKeyContract extends StoreContract {
    private final AtomicInteger hashes = new AtomicInteger();

    ConcurrentKeyContract(Backend backend) {
        super(backend);
    }

    /** A fingerprint that no other key has. */
    private Fingerprint fresh() {
        return new Fingerprint("%064x".formatted(hashes.incrementAndGet()), "gwf_", "wxyz");
    }

    private ApiKey create(KeyStore keys) {
        return keys.create(fresh(), new KeyTerms("Till", 2L, Access.READ_WRITE, null), ORIGIN)
                .value();
    }

    private static Optional<ApiKey> rotate(KeyStore keys, long id, Fingerprint fingerprint, Duration overlap) {
        return keys.rotate(id, fingerprint, overlap, ORIGIN)
                .map(change -> change.value().made());
    }

    private static Optional<ApiKey> delete(KeyStore keys, long id) {
        return keys.delete(id, ORIGIN).map(Audited::value);
    }

    @Test
    void of_concurrent_ends_of_one_key_exactly_one_wins() throws Exception {
        KeyStore keys = stores(builder -> {}).keys();
        for (int round = 0; round < rounds(50); round++) {
            ApiKey key = create(keys);

            List<Optional<ApiKey>> ends = together(Stream.<Callable<Optional<ApiKey>>>concat(
                            IntStream.range(0, 4).mapToObj(i -> () -> rotate(keys, key.id(), fresh(), Duration.ZERO)),
                            IntStream.range(0, 4).mapToObj(i -> () -> delete(keys, key.id())))
                    .toList());

            assertThat(ends.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(keys.find(key.fingerprint().sha256())).isEmpty();
            keys.list().forEach(left -> assertThat(delete(keys, left.id())).isPresent());
        }
        assertThat(keys.list()).isEmpty();
    }

    @Test
    void list_and_look_up_agree_while_others_write() throws Exception {
        KeyStore keys = stores(builder -> {}).keys();
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < rounds(500); i++) {
                ApiKey made = create(keys);
                ApiKey next = rotate(keys, made.id(), fresh(), i % 2 == 0 ? Duration.ZERO : Duration.ofHours(1))
                        .orElseThrow();
                keys.used(Map.of(next.fingerprint().sha256(), NOW));
                delete(keys, i % 3 == 0 ? next.id() : made.id());
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            for (int i = 0; i < rounds(200); i++) {
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
                .allSatisfy(
                        key -> assertThat(keys.find(key.fingerprint().sha256())).contains(key));
    }
}
