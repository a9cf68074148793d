package dev.guestwifi.server.store;

import static dev.guestwifi.server.store.Rows.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore.Creation;
import dev.guestwifi.server.store.VoucherStore.Creation.CodeTaken;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import dev.guestwifi.server.store.VoucherStore.Creation.KeyReused;
import dev.guestwifi.server.store.VoucherStore.Creation.UnknownVenue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does with vouchers that are created with an idempotency key. */
abstract class IdempotencyContract extends StoreContract {
    private static final PageRequest ALL = new PageRequest(1, 100_000);
    /** More than a test takes: a database has a clock that goes on. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final IdempotencyKey KEY = new IdempotencyKey(7, "order-1");

    IdempotencyContract(Backend backend) {
        super(backend);
    }

    @Test
    void the_same_creation_again_gets_the_voucher_of_the_first_also_after_it_was_deleted() {
        VoucherStore vouchers = withVenues().vouchers();
        Voucher first = created(vouchers.createOnce(1, terms("A"), KEY));

        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new Created(first));
        assertThat(vouchers.list(1, ALL).rows()).containsExactly(first);
        assertThat(vouchers.delete(1, first.id())).isTrue();
        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new Created(first));
        assertThat(vouchers.list(1, ALL).rows()).isEmpty();
    }

    @Test
    void other_terms_are_refused_and_change_nothing() {
        VoucherStore vouchers = withVenues().vouchers();
        Voucher first = created(vouchers.createOnce(1, terms("A"), KEY));

        assertThat(vouchers.createOnce(1, terms("B"), KEY)).isEqualTo(new KeyReused());
        assertThat(vouchers.createOnce(1, terms("a"), KEY)).as("another case").isEqualTo(new KeyReused());
        assertThat(vouchers.createOnce(1, new VoucherTerms(9, "B", 1, 0, 0, BigDecimal.ZERO, 0), KEY))
                .as("before the venue is looked at")
                .isEqualTo(new KeyReused());
        assertThat(vouchers.list(1, ALL).rows()).containsExactly(first);
    }

    @Test
    void a_key_counts_for_one_team_and_one_api_key() {
        VoucherStore vouchers = withVenues().vouchers();
        Voucher first = created(vouchers.createOnce(1, terms("A"), KEY));

        assertThat(vouchers.createOnce(1, terms("A"), new IdempotencyKey(8, KEY.name())))
                .isEqualTo(new CodeTaken());
        assertThat(created(vouchers.createOnce(1, terms("B"), new IdempotencyKey(8, KEY.name()))))
                .isNotEqualTo(first);
        VoucherTerms elsewhere = new VoucherTerms(2, "A", 1, 0, 0, BigDecimal.ZERO, 0);
        assertThat(created(vouchers.createOnce(2, elsewhere, KEY)).teamId()).isEqualTo(2);
    }

    @Test
    void what_was_not_created_is_not_remembered() {
        VoucherStore vouchers = withVenues().vouchers();
        created(vouchers.create(1, terms("A")));
        VoucherTerms nowhere = new VoucherTerms(9, "B", 1, 0, 0, BigDecimal.ZERO, 0);

        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new CodeTaken());
        assertThat(vouchers.createOnce(1, nowhere, KEY)).isEqualTo(new UnknownVenue());
        assertThat(created(vouchers.createOnce(1, terms("C"), KEY)).terms()).isEqualTo(terms("C"));
    }

    @Test
    void a_creation_is_remembered_for_a_day() {
        VoucherStore vouchers = withVenues().vouchers();
        Voucher first = created(vouchers.createOnce(1, terms("A"), KEY));

        pass(VoucherStore.REMEMBERED.minus(MARGIN));
        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new Created(first));
        assertThat(VoucherStore.REMEMBERED).isEqualTo(Duration.ofHours(24));

        pass(MARGIN);
        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new CodeTaken());
        assertThat(created(vouchers.createOnce(1, terms("B"), KEY))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT10H", "-P3650D", "PT25H", "P3650D"})
    void a_clock_that_is_set_makes_nothing_last_longer_or_shorter(Duration jump) {
        VoucherStore vouchers = withVenues().vouchers();
        Voucher first = created(vouchers.createOnce(1, terms("A"), KEY));

        time.setClock(jump);
        pass(VoucherStore.REMEMBERED.minus(MARGIN));
        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new Created(first));
        pass(MARGIN);
        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new CodeTaken());
    }

    @Test
    void a_new_voucher_stands_last_whenever_the_clock_is_set() {
        VoucherStore vouchers = withVenues().vouchers();
        List<Voucher> made = new ArrayList<>();
        long[] jumps = {0, 5, -3600, -1, 3600, 0, -86_400, 1};
        for (int i = 0; i < jumps.length; i++) {
            long seconds = jumps[i];
            time.setClock(Duration.ofSeconds(seconds, 999));
            made.add(created(
                    i % 2 == 0
                            ? vouchers.create(1, terms("C" + i))
                            : vouchers.createOnce(1, terms("C" + i), new IdempotencyKey(7, "c" + i))));
            if (i == 4) {
                assertThat(vouchers.delete(1, made.remove(made.size() - 1).id()))
                        .isTrue();
            }
            assertThat(vouchers.list(1, ALL).rows()).containsExactlyElementsOf(made);
            assertThat(made).isSortedAccordingTo(Row.ORDER);
        }
    }

    @Test
    void with_its_api_key_a_creation_is_forgotten() {
        Stores stores = withVenues();
        VoucherStore vouchers = stores.vouchers();
        created(vouchers.createOnce(1, terms("A"), KEY));
        Voucher others = created(vouchers.createOnce(1, terms("B"), new IdempotencyKey(8, KEY.name())));

        stores.keys().delete(7, ORIGIN);

        assertThat(vouchers.createOnce(1, terms("A"), KEY)).isEqualTo(new CodeTaken());
        assertThat(vouchers.createOnce(1, terms("B"), new IdempotencyKey(8, KEY.name())))
                .isEqualTo(new Created(others));
    }

    @Test
    void of_concurrent_creations_with_one_key_all_get_the_same_voucher() throws Exception {
        VoucherStore vouchers = withVenues().vouchers();
        for (int round = 0; round < rounds(50); round++) {
            String code = "code-" + round;
            IdempotencyKey key = new IdempotencyKey(7, code);
            List<Creation> ends = together(8, () -> vouchers.createOnce(1, terms(code), key));

            assertThat(ends.stream().distinct()).singleElement().isInstanceOf(Created.class);
        }
        assertThat(vouchers.list(1, ALL).total()).isEqualTo(rounds(50));
    }
}
