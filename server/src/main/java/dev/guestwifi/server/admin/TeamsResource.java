package dev.guestwifi.server.admin;

import dev.guestwifi.server.generated.admin.api.TeamsApi;
import dev.guestwifi.server.generated.admin.contract.AdminFaultCode;
import dev.guestwifi.server.generated.admin.contract.AdminFieldName.NewTeam;
import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.generated.admin.model.TeamJson;
import dev.guestwifi.server.generated.admin.model.TeamListJson;
import dev.guestwifi.server.model.Team;
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
    public TeamListJson listTeams() {
        return new TeamListJson()
                .data(teams.list().stream().map(TeamsResource::representation).toList());
    }

    @Override
    public TeamJson createTeam(String slug, String name) {
        return teams.create(slug, name, caller().origin())
                .map(audit::log)
                .map(TeamsResource::representation)
                .orElseThrow(() -> ProblemException.of(
                        AdminProblemCode.SLUG_TAKEN,
                        List.of(new Fault(
                                NewTeam.SLUG, AdminFaultCode.SLUG_TAKEN, "There is a team with this slug already."))));
    }

    private static TeamJson representation(Team team) {
        return new TeamJson().id(team.id()).slug(team.slug()).name(team.name());
    }
}
