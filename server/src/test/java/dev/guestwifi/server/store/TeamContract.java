package dev.guestwifi.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.VoucherStore.Creation.UnknownVenue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store does with teams. */
abstract class TeamContract extends StoreContract {
    TeamContract(Backend backend) {
        super(backend);
    }

    @Test
    void teams_are_found_by_their_exact_slug() {
        TeamStore teams = stores(builder -> {}).teams();

        assertThat(teams.find("default")).contains(new Team(1, "default", "Default"));
        assertThat(teams.find("Default")).isEmpty();
        assertThat(teams.find("nobody")).isEmpty();
    }

    @Test
    void a_new_team_is_there_at_once_and_empty() {
        Stores stores = stores(builder -> {});
        PageRequest page = new PageRequest(1, 10);

        Team made = stores.teams()
                .create("harbour", "Harbour", ORIGIN)
                .orElseThrow()
                .value();

        long id = made.id();
        assertThat(id).isGreaterThan(2);
        assertThat(made).isEqualTo(new Team(id, "harbour", "Harbour"));
        assertThat(stores.teams().find("harbour")).contains(made);
        assertThat(stores.teams().list()).extracting(Team::id).containsExactly(1L, 2L, id);
        assertThat(stores.venues().list(id, page).rows()).isEmpty();
        assertThat(stores.customers().list(id, CustomerFilter.ALL, page).rows()).isEmpty();
        assertThat(stores.customerVisits()
                        .list(id, CustomerVisitFilter.ALL, page)
                        .rows())
                .isEmpty();
        assertThat(stores.vouchers().list(id, page).rows()).isEmpty();
        assertThat(stores.vouchers().create(id, Rows.terms("A"))).isEqualTo(new UnknownVenue());
    }

    @Test
    void with_a_team_its_event_is_stored() {
        Stores stores = stores(builder -> {});

        Audited<Team> made = stores.teams().create("harbour", "Harbour", ORIGIN).orElseThrow();

        assertThat(made.events()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(Action.TEAM_CREATED);
            assertThat(event.origin()).isEqualTo(ORIGIN);
            assertThat(event.subject()).isEqualTo(AuditEvent.Subject.of(made.value()));
        });
        assertThat(stores.audit().newest(5)).isEqualTo(made.events());
    }

    @Test
    void a_taken_slug_makes_no_team_and_no_event() throws Exception {
        Stores stores = stores(builder -> {});
        TeamStore teams = stores.teams();

        assertThat(teams.create("default", "Other", ORIGIN)).isEmpty();
        assertThat(teams.find("default")).contains(new Team(1, "default", "Default"));
        List<Optional<Audited<Team>>> made = together(8, () -> teams.create("new", "New", ORIGIN));
        assertThat(made.stream().flatMap(Optional::stream))
                .as("of eight at once")
                .hasSize(1);
        assertThat(teams.list()).hasSize(3);
        assertThat(stores.audit().newest(5)).hasSize(1);
    }
}
