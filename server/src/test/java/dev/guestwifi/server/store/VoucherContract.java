package dev.guestwifi.server.store;

import static dev.guestwifi.server.store.Rows.T0;
import static dev.guestwifi.server.store.Rows.terms;
import static dev.guestwifi.server.store.Rows.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore.Creation.CodeTaken;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import dev.guestwifi.server.store.VoucherStore.Creation.UnknownVenue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does with vouchers. Teams 1 and 2 have the venues 1 and 2. */
abstract class VoucherContract extends StoreContract {
    private static final PageRequest ALL = new PageRequest(1, 10_000);

    VoucherContract(Backend backend) {
        super(backend);
    }

    private VoucherStore vouchers(Voucher... loaded) {
        return withVenues(loaded).vouchers();
    }

    @Test
    void a_new_voucher_has_the_terms_asked_for_and_is_listed_last() {
        Voucher loaded = voucher(41, 1, "OLD", T0);
        VoucherStore vouchers = vouchers(loaded);

        Voucher made = created(vouchers.create(1, terms("Νέο")));

        Instant now = Instant.parse("2025-08-22T03:10:12.123456Z");
        assertThat(made).isEqualTo(new Voucher(made.id(), 1, null, terms("Νέο"), now, now));
        assertThat(made.id()).isGreaterThan(41);
        assertThat(vouchers.list(1, ALL)).isEqualTo(new Page<>(List.of(loaded, made), 2, ALL));
        assertThat(vouchers.list(2, ALL).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"straße", "STRASSE", "Strasse"})
    void a_code_is_taken_in_its_team_in_whatever_case(String code) {
        VoucherStore vouchers = vouchers(voucher(41, 1, "straße", T0));

        assertThat(vouchers.create(1, terms(code))).isEqualTo(new CodeTaken());

        assertThat(vouchers.list(1, ALL).total()).isEqualTo(1);
        VoucherTerms elsewhere = new VoucherTerms(2, code, 1, 0, 0, BigDecimal.ZERO, 0);
        assertThat(vouchers.create(2, elsewhere)).isInstanceOf(Created.class);
    }

    @Test
    void an_unknown_venue_is_told_before_a_taken_code() {
        VoucherStore vouchers = vouchers(voucher(41, 1, "OLD", T0));

        assertThat(vouchers.create(1, new VoucherTerms(3, "OLD", 1, 0, 0, BigDecimal.ZERO, 0)))
                .isEqualTo(new UnknownVenue());
        assertThat(vouchers.create(1, new VoucherTerms(2, "NEW", 1, 0, 0, BigDecimal.ZERO, 0)))
                .as("the other team's venue")
                .isEqualTo(new UnknownVenue());
        assertThat(vouchers.list(1, ALL).total()).isEqualTo(1);
    }

    @Test
    void a_deleted_voucher_is_gone_and_only_that_one() {
        Voucher first = voucher(1, 1, "A", T0);
        Voucher second = voucher(2, 1, "B", T0);
        Voucher third = voucher(3, 1, "C", T0);
        VoucherStore vouchers = vouchers(third, first, second);

        assertThat(vouchers.delete(2, 2)).as("by another team").isFalse();
        assertThat(vouchers.delete(1, 2)).isTrue();
        assertThat(vouchers.delete(1, 2)).as("again").isFalse();
        assertThat(vouchers.list(1, ALL).rows()).containsExactly(first, third);
    }

    @Test
    void a_deleted_vouchers_code_can_be_used_again_and_its_id_never() {
        VoucherStore vouchers = vouchers(voucher(41, 1, "A", T0));

        assertThat(vouchers.delete(1, 41)).isTrue();
        Voucher second = created(vouchers.create(1, terms("a")));
        assertThat(vouchers.delete(1, second.id())).isTrue();
        Voucher third = created(vouchers.create(1, terms("A")));

        assertThat(second.id()).isGreaterThan(41);
        assertThat(third.id()).isGreaterThan(second.id());
    }

    @Test
    void ids_are_the_instances_not_the_teams() {
        VoucherStore vouchers = vouchers(voucher(41, 2, "A", T0));

        assertThat(created(vouchers.create(1, terms("B"))).id()).isGreaterThan(41);
    }

    @Test
    void a_new_voucher_stands_last_even_when_the_clock_is_behind() {
        Instant future = Instant.parse("2030-01-01T00:00:00.000001Z");
        Voucher loaded = voucher(41, 1, "A", future);
        VoucherStore vouchers = vouchers(loaded);

        Voucher made = created(vouchers.create(1, terms("B")));

        assertThat(made.createdAt()).isEqualTo(future);
        assertThat(vouchers.list(1, ALL).rows()).containsExactly(loaded, made);
    }

    @Test
    void any_sequence_of_creates_and_deletes_leaves_what_a_plain_list_would() {
        long seed = Rows.newSeed();
        Random random = new Random(seed);
        Voucher[] loaded = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> voucher(i, 1, "L" + i, T0.plusSeconds(random.nextInt(20))))
                .toArray(Voucher[]::new);
        VoucherStore vouchers = vouchers(loaded);
        List<Voucher> plain = new ArrayList<>(List.of(loaded));

        int actions = rounds(2000);
        for (int i = 0; i < actions; i++) {
            boolean isDelete = !plain.isEmpty() && random.nextInt(100) < (i < actions / 2 ? 30 : 70);
            if (isDelete) {
                Voucher victim = plain.remove(random.nextInt(plain.size()));
                assertThat(vouchers.delete(1, victim.id()))
                        .as("-Dstore.seed=%d", seed)
                        .isTrue();
            } else {
                plain.add(created(vouchers.create(1, terms("N" + i))));
            }
            if (i % 20 == 0) {
                plain.sort(Row.ORDER);
                PageRequest page = new PageRequest(1 + random.nextInt(5), 1 + random.nextInt(100));
                assertThat(vouchers.list(1, page).rows())
                        .as("-Dstore.seed=%d, %s", seed, page)
                        .isEqualTo(plain.stream()
                                .skip(page.offset())
                                .limit(page.perPage())
                                .toList());
            }
        }
    }
}
