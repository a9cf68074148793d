package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.AuditEvent.Subject;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.TeamStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** The teams of the instance, which are never deleted. */
final class MemoryTeams implements TeamStore {
    private final Map<String, Team> bySlug = new ConcurrentHashMap<>();
    private final MemoryAudit audit;
    private final LongConsumer prepare;

    /** @param prepare creates the rows of a team, before the team can be found */
    MemoryTeams(Collection<Team> loaded, MemoryAudit audit, LongConsumer prepare) {
        loaded.forEach(team -> bySlug.put(team.slug(), team));
        this.audit = audit;
        this.prepare = prepare;
    }

    @Override
    public Optional<Team> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    @Override
    public List<Team> list() {
        return bySlug.values().stream()
                .sorted(Comparator.comparingLong(Team::id))
                .toList();
    }

    @Override
    public synchronized Optional<Audited<Team>> create(String slug, String name, Origin origin) {
        if (bySlug.containsKey(slug)) {
            return Optional.empty();
        }
        long id = 1 + bySlug.values().stream().mapToLong(Team::id).max().orElse(0);
        Team team = new Team(id, slug, name);
        prepare.accept(id);
        bySlug.put(slug, team);
        return Optional.of(new Audited<>(team, List.of(audit.append(Action.TEAM_CREATED, origin, Subject.of(team)))));
    }
}
