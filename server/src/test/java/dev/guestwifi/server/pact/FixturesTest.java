package dev.guestwifi.server.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many interactions and rows are kept, and how long a set-up waits: with elapsed time of its own. */
@Timeout(120)
class FixturesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PageRequest FIRST = new PageRequest(1, 1);
    private static final StateCaller CALLER = StateCaller.named("one");
    private static final int VOUCHERS = 1000;

    /** About to overflow, as elapsed time of any origin may be. */
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);

    private final Stores instance = instance();
    private final PactStates states =
            PactStates.of(instance, () -> MemoryStores.builder(clock()), clock(), ZoneOffset.UTC, nanoTime::get);

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** One team, with a venue and as many vouchers as a copy has at most. */
    private static Stores instance() {
        StoresBuilder builder = MemoryStores.builder(clock());
        builder.add(new Team(1, "default", "Default"));
        builder.add(new Venue(1, 1, 1, "1 Harbour Road, Exampleton", null, null, null, null, NOW, NOW));
        for (int id = 1; id <= VOUCHERS; id++) {
            builder.add(new Voucher(id, 1, null, terms("V" + id), NOW, NOW));
        }
        return builder.build();
    }

    private static VoucherTerms terms(String code) {
        return new VoucherTerms(1, code, 7, 10, 50, new BigDecimal("5.00"), 2);
    }

    private String setUp(StateCaller caller, String state) {
        return String.valueOf(states.setUp(caller, state, Map.of()).get("apiKey"));
    }

    /** As a request looks the key up. */
    private Optional<ApiKey> find(String key) {
        return states.stores().keys().find(KeyFormat.sha256(key));
    }

    /** As a request with the key looks up a team. */
    private Team team(String key, String slug) {
        return find(key)
                .flatMap(found -> states.stores().teams().find(slug, found))
                .orElseThrow();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Test
    void one_interaction_more_than_are_kept_ends_the_oldest() {
        List<String> keys = IntStream.range(0, Fixtures.MOST)
                .mapToObj(i -> setUp(StateCaller.named("caller-" + i), "an API key"))
                .toList();
        assertThat(find(keys.get(0))).isPresent();
        assertThat(find(setUp(CALLER, "an API key"))).isPresent();
        assertThat(states.fixtures().size()).isEqualTo(Fixtures.MOST);
        assertThat(find(keys.get(0))).isEmpty();
        assertThat(keys.subList(1, keys.size())).allMatch(key -> find(key).isPresent());
    }

    @Test
    void a_set_up_waits_a_minute_for_the_next_state() {
        String key = setUp(CALLER, "an API key");
        for (int state = 0; state < 3; state++) {
            pass(Duration.ofMinutes(1).minusNanos(1));
            assertThat(setUp(CALLER, "a team")).isEqualTo(key);
        }
        pass(Duration.ofMinutes(1));
        assertThat(setUp(CALLER, "a team")).isNotEqualTo(key);
        assertThat(find(key)).isPresent();
    }

    /** Also if the first one has closed its connection: nobody can tell that it is the same program. */
    @Test
    void callers_over_two_connections_have_an_interaction_each() {
        StateCaller first = new StateCaller("connection 1");
        StateCaller second = new StateCaller("connection 2");
        String key = setUp(first, "an API key");
        String other = setUp(second, "a team");
        assertThat(other).isNotEqualTo(key);
        states.tearDown(new StateCaller("connection 3"));
        assertThat(find(key)).isPresent();
        states.tearDown(second);
        assertThat(find(key)).isPresent();
        assertThat(find(other)).isEmpty();
    }

    /** The key for one team makes that team, although the request is refused before it names one. */
    @Test
    void rows_of_a_team_that_a_key_makes_are_counted() {
        String key = String.valueOf(
                states.setUp(CALLER, "an API key", Map.of("team", "default")).get("apiKey"));
        assertThat(find(key)).isPresent();
        assertThat(states.fixtures().rows()).isGreaterThan(VOUCHERS);
        states.tearDown(CALLER);
        assertThat(states.fixtures().rows()).isZero();
    }

    @Test
    void requests_are_refused_for_a_minute() {
        String key = setUp(CALLER, "too many requests");
        pass(Duration.ofMinutes(1).minusNanos(1));
        assertRefused(() -> find(key), ProblemCode.RATE_LIMITED);
        pass(Duration.ofNanos(1));
        assertThat(find(key)).isPresent();
    }

    @Test
    void copied_rows_and_created_vouchers_count_until_the_teardown() {
        String key = setUp(CALLER, "an API key");
        Team team = team(key, "default");
        long own = 1; // the venue of the team that the key has anyway
        assertThat(states.fixtures().rows()).isEqualTo(own + 1 + VOUCHERS);
        for (int i = 0; i < 3; i++) {
            var unused = states.stores().vouchers().create(team.id(), terms("NEW" + i));
        }
        var unused = states.stores().vouchers().createOnce(team.id(), terms("ONCE"), new IdempotencyKey(1, "k"));
        assertThat(states.fixtures().rows()).isEqualTo(own + 1 + VOUCHERS + 4);
        assertThat(team(key, "default")).isEqualTo(team);
        assertThat(states.fixtures().rows()).isEqualTo(own + 1 + VOUCHERS + 4);
        states.tearDown(CALLER);
        assertThat(states.fixtures().rows()).isZero();
        assertThat(states.fixtures().size()).isZero();
    }

    @Test
    void more_rows_than_are_kept_end_the_oldest_interactions() {
        String oldest = setUp(StateCaller.named("oldest"), "an API key");
        Team first = team(oldest, "default");
        assertThat(first.id()).isGreaterThan(Fixtures.FIRST_ID);
        String newest = oldest;
        for (int i = 0; i < Fixtures.MOST_ROWS / VOUCHERS; i++) {
            newest = setUp(StateCaller.named("caller-" + i), "an API key");
            assertThat(team(newest, "default").slug()).isEqualTo("default");
            assertThat(states.fixtures().rows()).isLessThanOrEqualTo(Fixtures.MOST_ROWS);
        }
        assertThat(states.fixtures().size()).isLessThan(Fixtures.MOST);
        assertThat(find(oldest)).isEmpty();
        assertThat(find(newest)).isPresent();
    }

    @Test
    void a_request_that_runs_when_its_interaction_ends_gets_401_and_nothing_of_the_instance() {
        String key = setUp(CALLER, "an API key");
        long team = team(key, "default").id();
        Stores stores = states.stores();
        assertThat(stores.customers().list(team, CustomerFilter.ALL, FIRST).total())
                .isZero();
        states.tearDown(CALLER);
        List<ThrowingCallable> calls = List.of(
                () -> stores.venues().list(team, FIRST),
                () -> stores.customers().list(team, CustomerFilter.ALL, FIRST),
                () -> stores.customerVisits().list(team, CustomerVisitFilter.ALL, FIRST),
                () -> stores.vouchers().list(team, FIRST),
                () -> stores.vouchers().create(team, terms("LATE")),
                () -> stores.vouchers().createOnce(team, terms("LATE"), new IdempotencyKey(1, "k")),
                () -> stores.vouchers().delete(team, 1));
        assertThat(calls).allSatisfy(call -> assertRefused(call, ProblemCode.INVALID_API_KEY));
        assertThat(stores.vouchers().list(1, FIRST).total()).isEqualTo(VOUCHERS);
    }

    private static void assertRefused(ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
