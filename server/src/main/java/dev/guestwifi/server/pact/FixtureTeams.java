package dev.guestwifi.server.pact;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.TeamStore;
import java.util.List;
import java.util.Optional;

/** The teams of the instance, and for the keys of fixtures their own. */
final class FixtureTeams implements TeamStore {
    private final TeamStore instance;
    private final Fixtures fixtures;

    FixtureTeams(TeamStore instance, Fixtures fixtures) {
        this.instance = instance;
        this.fixtures = fixtures;
    }

    @Override
    public Optional<Team> find(String slug) {
        return instance.find(slug);
    }

    @Override
    public Optional<Team> find(String slug, ApiKey key) {
        return key.id() < Fixtures.FIRST_ID ? instance.find(slug) : fixtures.team(slug, key);
    }

    @Override
    public List<Team> list() {
        return instance.list();
    }

    @Override
    public Optional<Audited<Team>> create(String slug, String name, Origin origin) {
        return instance.create(slug, name, origin);
    }
}
