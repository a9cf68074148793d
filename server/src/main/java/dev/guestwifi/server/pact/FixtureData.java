package dev.guestwifi.server.pact;

import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the data of fixtures when their first request comes. */
final class FixtureData {
    private static final PageRequest COPIED = new PageRequest(1, StateParameters.MAX_ROWS);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Stores instance;
    private final Supplier<StoresBuilder> memory;
    private final Clock clock;
    private final FixtureRows rows;

    /**
     * @param instance whose teams a key sees if no state says what is in them
     * @param memory makes empty stores on the heap
     * @param clock the time of the instance
     * @param zone of the days that states name
     */
    FixtureData(Stores instance, Supplier<StoresBuilder> memory, Clock clock, ZoneId zone) {
        this.instance = instance;
        this.memory = memory;
        this.clock = clock;
        this.rows = new FixtureRows(zone);
    }

    Built build(Fixture fixture, LongSupplier nextTeamId) {
        Built built = new Built(fixture, nextTeamId);
        fixture.teams().forEach((slug, team) -> built.teams.put(slug, rows.fill(team, fixture.keyId(), memory.get())));
        return built;
    }

    /** The data of one fixture. Guarded by the lock of {@link Fixtures}. */
    final class Built {
        private final Fixture fixture;
        private final LongSupplier nextTeamId;
        private final Instant madeAt = clock.instant();
        private final Map<String, TeamData> teams = new HashMap<>();

        private Built(Fixture fixture, LongSupplier nextTeamId) {
            this.fixture = fixture;
            this.nextTeamId = nextTeamId;
        }

        long rows() {
            return teams.values().stream().mapToLong(TeamData::rows).sum();
        }

        /** The key; nothing if it has been deleted. */
        Optional<ApiKey> key() {
            StateArguments terms = fixture.keyTerms();
            if (terms.flag(StateParameters.DELETED)) {
                return Optional.empty();
            }
            boolean isReadOnly = terms.text(StateParameters.ACCESS, StateParameters.READ_WRITE)
                    .equals(StateParameters.READ_ONLY);
            return Optional.of(new ApiKey(
                    fixture.keyId(),
                    KeyFormat.fingerprint(fixture.key()),
                    new KeyTerms(
                            "Pact",
                            onlyTeam(terms.text(StateParameters.TEAM)),
                            isReadOnly ? Access.READ_ONLY : Access.READ_WRITE,
                            null),
                    madeAt.minus(YEAR),
                    null,
                    terms.flag(StateParameters.EXPIRED) ? madeAt.minusSeconds(1) : null));
        }

        private @Nullable Long onlyTeam(@Nullable String slug) {
            return slug == null ? null : team(slug).map(Team::id).orElseGet(() -> create(slug));
        }

        private long create(String slug) {
            Team team = new Team(nextTeamId.getAsLong(), slug, Fixture.teamName(slug));
            teams.put(slug, rows.fill(new TeamFixture(team, 0), fixture.keyId(), memory.get()));
            return team.id();
        }

        /** The team with a slug: that of the states, or else what the instance has. */
        Optional<Team> team(String slug) {
            if (!teams.containsKey(slug)) {
                instance.teams().find(slug).ifPresent(team -> teams.put(slug, copy(team)));
            }
            return Optional.ofNullable(teams.get(slug)).map(TeamData::team);
        }

        /** The data of a team that {@link #team} has returned. */
        TeamData data(long teamId) {
            return teams.values().stream()
                    .filter(data -> data.team().id() == teamId)
                    .findFirst()
                    .orElseThrow();
        }

        /** A team that shows the customers and visits of one of the instance, and has its own vouchers. */
        private TeamData copy(Team original) {
            Team team = new Team(nextTeamId.getAsLong(), original.slug(), original.name());
            StoresBuilder builder = memory.get();
            builder.add(team);
            long count = 0;
            for (Venue venue : instance.venues().list(original.id(), COPIED).rows()) {
                builder.add(new Venue(
                        venue.id(),
                        venue.businessId(),
                        team.id(),
                        venue.address(),
                        venue.crmListId(),
                        venue.frequency(),
                        venue.emails(),
                        venue.reportId(),
                        venue.createdAt(),
                        venue.updatedAt()));
                count++;
            }
            for (Voucher voucher :
                    instance.vouchers().list(original.id(), COPIED).rows()) {
                builder.add(new Voucher(
                        voucher.id(),
                        team.id(),
                        voucher.customerId(),
                        voucher.terms(),
                        voucher.createdAt(),
                        voucher.updatedAt()));
            }
            return new TeamData(team, builder.build(), original.id(), count);
        }
    }
}
