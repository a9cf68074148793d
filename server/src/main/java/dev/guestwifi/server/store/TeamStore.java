package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Team;
import java.util.List;
import java.util.Optional;

/** The teams of the instance. */
public interface TeamStore {
    Optional<Team> find(String slug);

    /** The team that a request with a key means by a slug: the same for all keys, unless a store says otherwise. */
    default Optional<Team> find(String slug, ApiKey key) {
        return find(slug);
    }

    /** All teams by id. */
    List<Team> list();

    /**
     * Creates a team without rows, with an event TEAM_CREATED. Its id is greater than that of every other.
     *
     * @return nothing, and nothing has changed, if the slug is taken
     */
    Optional<Audited<Team>> create(String slug, String name, Origin origin);
}
