package dev.guestwifi.server.store.cached;

import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.TeamStore;
import java.util.List;
import java.util.Optional;

/** Teams that are kept for a moment after they were found. */
final class CachedTeams implements TeamStore {
    private final TeamStore teams;
    private final ShortCache<Team> cache;

    CachedTeams(TeamStore teams, ShortCache<Team> cache) {
        this.teams = teams;
        this.cache = cache;
    }

    @Override
    public Optional<Team> find(String slug) {
        return cache.get(slug, teams::find);
    }

    @Override
    public List<Team> list() {
        return teams.list();
    }

    @Override
    public Optional<Audited<Team>> create(String slug, String name, Origin origin) {
        return teams.create(slug, name, origin);
    }
}
