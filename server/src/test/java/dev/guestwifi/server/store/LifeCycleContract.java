package dev.guestwifi.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.VoucherStore.Creation.UnknownVenue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From an empty store to its end. */
abstract class LifeCycleContract extends StoreContract {
    private static final long NO_TEAM = 99;

    LifeCycleContract(Backend backend) {
        super(backend);
    }

    @Test
    void a_filled_store_is_ready() {
        Stores stores = stores(builder -> {});

        assertThatCode(stores::ready).doesNotThrowAnyException();
        assertThat(stores.teams().list()).hasSize(2);
    }

    @Test
    void a_store_can_be_built_without_rows() {
        try (Stores empty = backend().builder(time).build()) {
            assertThat(empty.teams().list()).isEmpty();
            assertThat(empty.keys().list()).isEmpty();
            assertThat(empty.audit().newest(1)).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("try") // closing is what is tested
    void closing_a_builder_gives_up_what_was_added_and_harms_no_built_store() {
        try (StoresBuilder given = backend().builder(time)) {
            given.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        }
        try (StoresBuilder builder = backend().builder(time);
                Stores built = builder.build()) {
            builder.close();
            assertThat(built.teams().list()).isEmpty();
        }
    }

    @Test
    void a_team_that_does_not_exist_has_no_rows_and_takes_none() {
        Stores stores = withVenues(Rows.voucher(41, 1, "A", Rows.T0));
        PageRequest page = new PageRequest(1, 10);

        assertThat(stores.venues().list(NO_TEAM, page)).isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.customers().list(NO_TEAM, CustomerFilter.ALL, page))
                .isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.customerVisits().list(NO_TEAM, CustomerVisitFilter.ALL, page))
                .isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.vouchers().list(NO_TEAM, page)).isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.vouchers().create(NO_TEAM, Rows.terms("B"))).isEqualTo(new UnknownVenue());
        assertThat(stores.vouchers().createOnce(NO_TEAM, Rows.terms("B"), new IdempotencyKey(7, "n")))
                .isEqualTo(new UnknownVenue());
        assertThat(stores.vouchers().delete(NO_TEAM, 41)).isFalse();
    }
}
