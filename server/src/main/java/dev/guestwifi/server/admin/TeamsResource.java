package dev.guestwifi.server.admin;

import dev.guestwifi.server.generated.admin.api.TeamsApi;
import dev.guestwifi.server.generated.admin.contract.FaultCode;
import dev.guestwifi.server.generated.admin.contract.FieldName.NewTeam;
import dev.guestwifi.server.generated.admin.contract.ProblemCode;
import dev.guestwifi.server.generated.admin.model.Team;
import dev.guestwifi.server.generated.admin.model.TeamList;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.store.TeamStore;
import java.util.List;

/** The teams of the instance. */
public final class TeamsResource extends SignedInResource implements TeamsApi {
    private final TeamStore teams;
    private final AuditLog audit;

    public TeamsResource(TeamStore teams, AuditLog audit) {
        this.teams = teams;
        this.audit = audit;
    }

    @Override
    public TeamList listTeams() {
        return new TeamList()
                .data(teams.list().stream().map(TeamsResource::representation).toList());
    }

    @Override
    public Team createTeam(String slug, String name) {
        Team made = teams.create(slug, name)
                .map(TeamsResource::representation)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.SLUG_TAKEN,
                        List.of(new Fault(
                                NewTeam.SLUG, FaultCode.SLUG_TAKEN, "There is a team with this slug already."))));
        audit.add(caller(), Action.TEAM_CREATED, slug);
        return made;
    }

    private static Team representation(dev.guestwifi.server.model.Team team) {
        return new Team().id(team.id()).slug(team.slug()).name(team.name());
    }
}
