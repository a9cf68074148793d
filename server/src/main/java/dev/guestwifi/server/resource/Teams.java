package dev.guestwifi.server.resource;

import dev.guestwifi.server.store.TeamStore;

/** From the slug of a request, which the filters found good, to the team. */
public final class Teams {
    private final TeamStore store;

    public Teams(TeamStore store) {
        this.store = store;
    }

    long id(String slug) {
        return store.find(slug).orElseThrow().id();
    }
}
