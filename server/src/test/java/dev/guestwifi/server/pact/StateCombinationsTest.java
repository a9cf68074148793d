package dev.guestwifi.server.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every two states that do not contradict each other lead to the same, whichever comes first. */
class StateCombinationsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final StateCaller CALLER = StateCaller.named("one");
    private static final PageRequest PAGE = new PageRequest(1, 100);
    private static final String TEAM = "default";

    private static final Set<Set<String>> CONTRADICTIONS = Set.of(
            Set.of("an empty team", "the team has venues"), Set.of("too many requests", "the service is unavailable"));

    private static final List<Given> STATES = List.of(
            new Given("an API key", Map.of("access", "read_only")),
            new Given("a team", Map.of("slug", TEAM)),
            new Given("an empty team", Map.of("slug", TEAM)),
            new Given("the team has venues", Map.of("slug", TEAM, "count", "2", "firstId", "7")),
            new Given("the team has customers", Map.of("slug", TEAM, "count", "2", "firstId", "8")),
            new Given("the team has visits", Map.of("slug", TEAM, "count", "2")),
            new Given("the team has vouchers", Map.of("slug", TEAM, "count", "2", "firstId", "5001")),
            new Given("a voucher exists", Map.of("slug", TEAM, "code", "SAME")),
            new Given("a voucher code is taken", Map.of("slug", TEAM, "code", "SAME")),
            new Given("a voucher code is free", Map.of("slug", TEAM, "code", "PACT-5001")),
            new Given("an idempotency key was used", Map.of("slug", TEAM, "code", "SAME", "key", "once")),
            new Given("too many requests", Map.of("count", "2")),
            new Given("the service is unavailable", Map.of("count", "2")));

    private final PactStates states = PactStates.of(
            MemoryStores.builder(CLOCK).build(), () -> MemoryStores.builder(CLOCK), CLOCK, ZoneOffset.UTC, () -> 0);

    private record Given(String state, Map<String, String> parameters) {}

    @Test
    void states_combine_in_any_order() {
        for (Given one : STATES) {
            for (Given other : STATES.subList(STATES.indexOf(one) + 1, STATES.size())) {
                if (!CONTRADICTIONS.contains(Set.of(one.state(), other.state()))) {
                    assertThat(outcome(other, one))
                            .as("%s, then %s", other, one)
                            .isEqualTo(outcome(one, other));
                }
            }
        }
    }

    @Test
    void no_state_is_left_out() {
        Set<String> names = new TreeSet<>();
        STATES.forEach(given -> names.add(given.state()));
        assertThat(states.all()).extracting(ProviderState::name).isSubsetOf(names);
    }

    @Test
    void of_states_that_contradict_each_other_the_last_one_counts() {
        for (Set<String> pair : CONTRADICTIONS) {
            List<Given> both = STATES.stream()
                    .filter(given -> pair.contains(given.state()))
                    .toList();
            assertThat(outcome(both.get(0), both.get(1)))
                    .isEqualTo(outcome(both.get(1)))
                    .isNotEqualTo(outcome(both.get(1), both.get(0)));
        }
    }

    /** What requests see. The first one ends the set-up, so interactions follow each other. */
    private List<String> outcome(Given... given) {
        for (Given one : given) {
            var unused = states.setUp(CALLER, one.state(), one.parameters());
        }
        Map<String, Object> values = states.setUp(CALLER, "a team", Map.of("slug", TEAM));
        Stores stores = states.stores();
        List<String> outcome = new ArrayList<>();
        ApiKey key = null;
        while (key == null) {
            try {
                key = stores.keys()
                        .find(KeyFormat.sha256(String.valueOf(values.get("apiKey"))))
                        .orElseThrow();
            } catch (ProblemException e) {
                outcome.add(e.code().toString());
            }
        }
        long team = stores.teams().find(TEAM, key).orElseThrow().id();
        outcome.add(key.terms().toString());
        outcome.add(stores.venues().list(team, PAGE).toString());
        outcome.add(stores.customers().list(team, CustomerFilter.ALL, PAGE).toString());
        outcome.add(stores.customerVisits()
                .list(team, CustomerVisitFilter.ALL, PAGE)
                .toString());
        outcome.add(stores.vouchers().list(team, PAGE).toString());
        outcome.add(stores.vouchers()
                .createOnce(team, terms("SAME"), new IdempotencyKey(key.id(), "once"))
                .toString());
        outcome.add(stores.vouchers().create(team, terms("SAME")).toString());
        outcome.add(stores.vouchers().create(team, terms("PACT-5001")).toString());
        outcome.replaceAll(text -> text.replace(String.valueOf(team), "TEAM"));
        return outcome;
    }

    private static VoucherTerms terms(String code) {
        return new VoucherTerms(1, code, 7, 10, 50, new BigDecimal("5.00"), 2);
    }
}
