package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.TeamStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The teams of the instance, which are never deleted. */
final class SqlTeams implements TeamStore {
    static final List<String> COLUMNS = List.of("id", "slug", "name");

    private final Database database;
    private final SqlAudit audit;

    SqlTeams(Database database, SqlAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public Optional<Team> find(String slug) {
        return database.read(sql -> sql.first("SELECT id, slug, name FROM team WHERE slug = ?", SqlTeams::team, slug));
    }

    @Override
    public List<Team> list() {
        return database.read(sql -> sql.list("SELECT id, slug, name FROM team ORDER BY id", SqlTeams::team));
    }

    @Override
    public Optional<Audited<Team>> create(String slug, String name, Origin origin) {
        return database.write(sql -> {
            if (sql.exists("SELECT id FROM team WHERE slug = ?", slug)) {
                return Optional.empty();
            }
            String insert = "INSERT INTO team (id, slug, name) VALUES ("
                    + sql.dialect().newId("team") + ", ?, ?) RETURNING id, slug, name";
            Team team = sql.first(insert, SqlTeams::team, slug, name).orElseThrow();
            AuditEvent event = audit.add(sql, AuditEvent.Action.TEAM_CREATED, origin, AuditEvent.Subject.of(team));
            return Optional.of(new Audited<>(team, List.of(event)));
        });
    }

    static Team team(ResultRow row) throws SQLException {
        return team(row, 1);
    }

    /** The team whose columns begin at one of the row. */
    static Team team(ResultRow row, int column) throws SQLException {
        return new Team(row.id(column), row.text(column + 1), row.text(column + 2));
    }
}
