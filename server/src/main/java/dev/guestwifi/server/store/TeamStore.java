package dev.guestwifi.server.store;

import dev.guestwifi.server.model.Team;
import java.util.Optional;

/** The teams of the instance. */
public interface TeamStore {
    Optional<Team> find(String slug);
}
