package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Packs rows as they are added. */
final class MemoryStoresBuilder implements StoresBuilder {
    private final TeamVouchers.Instance instance;
    private final Map<String, Team> teams = new HashMap<>();
    private final List<ApiKey> keys = new ArrayList<>();
    private final Map<Long, TeamRowsBuilder> rows = new HashMap<>();

    MemoryStoresBuilder(Clock clock, LongSupplier nanoTime) {
        instance = new TeamVouchers.Instance(new AtomicLong(), new RememberedVouchers(nanoTime), clock);
    }

    @Override
    public void add(Team team) {
        teams.put(team.slug(), team);
        of(team.id());
    }

    @Override
    public void add(Venue venue) {
        of(venue.teamId()).venues.add(venue);
    }

    @Override
    public void add(Customer customer) {
        of(customer.teamId()).customers.add(customer);
    }

    @Override
    public void add(CustomerVisit visit) {
        of(visit.teamId()).visits.add(visit);
    }

    @Override
    public void add(Voucher voucher) {
        of(voucher.teamId()).vouchers.add(voucher);
        instance.lastId().accumulateAndGet(voucher.id(), Math::max);
    }

    @Override
    public void add(ApiKey key) {
        keys.add(key);
    }

    @Override
    public Stores build() {
        Map<Long, MemoryStores.TeamRows> built = new HashMap<>();
        rows.forEach((teamId, team) -> built.put(teamId, team.build(instance)));
        return new MemoryStores(teams.values(), keys, built, id -> new TeamRowsBuilder(id).build(instance), instance);
    }

    private TeamRowsBuilder of(long teamId) {
        return rows.computeIfAbsent(teamId, TeamRowsBuilder::new);
    }

    private static final class TeamRowsBuilder {
        final long teamId;
        final List<Venue> venues = new ArrayList<>();
        final List<Voucher> vouchers = new ArrayList<>();
        final PackedRows.Builder<Customer> customers;
        final PackedRows.Builder<CustomerVisit> visits;

        TeamRowsBuilder(long teamId) {
            this.teamId = teamId;
            customers = new PackedRows.Builder<>(new CustomerCodec(), teamId);
            visits = new PackedRows.Builder<>(new CustomerVisitCodec(), teamId);
        }

        MemoryStores.TeamRows build(TeamVouchers.Instance instance) {
            return new MemoryStores.TeamRows(
                    venues.stream().sorted(Row.ORDER).toList(),
                    customers.build(),
                    visits.build(),
                    new TeamVouchers(
                            teamId,
                            vouchers,
                            venues.stream().map(Venue::id).collect(Collectors.toUnmodifiableSet()),
                            instance));
        }
    }
}
