package dev.guestwifi.server.key;

import dev.guestwifi.server.generated.contract.ParameterName;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Resource;
import dev.guestwifi.server.model.Right;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.store.TeamStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides whether the key may use the team, whether it has a right to the resource and comes from where it may, and
 * whether it may write: contract § Teams, § Keys. A key for one team gets one response for every other slug. A key
 * without the right gets one response for every slug that is not refused for that. So nobody learns which teams exist.
 */
public final class AccessFilter implements ContainerRequestFilter {
    private final TeamStore teams;

    public AccessFilter(TeamStore teams) {
        this.teams = teams;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestContext context = RequestContext.of(request::getProperty);
        ApiKey key = context.key();
        String slug = context.text(ParameterName.SLUG);
        Optional<Team> team = Optional.ofNullable(context.namedTeam())
                .filter(found -> found.slug().equals(slug))
                .or(() -> teams.find(slug, key));
        if (key.terms().teamId() != null
                && !team.map(Team::id).filter(key::mayUse).isPresent()) {
            throw ProblemException.of(ProblemCode.TEAM_NOT_ALLOWED, "This key is for another team.");
        }
        Access access = key.terms().access();
        Right right = access.to(
                Resource.at(Objects.requireNonNull(context.operation()).resource()));
        if (right == Right.NONE || !context.isFromAllowedNetwork()) {
            throw ProblemException.of(
                    ProblemCode.ACCESS_DENIED, "This key may not be used for this resource, or not from this address.");
        }
        context.setTeam(
                team.orElseThrow(() -> ProblemException.of(ProblemCode.TEAM_NOT_FOUND, "There is no such team.")));
        if (right == Right.READ && !context.sent().isSafe()) {
            throw ProblemException.of(
                    ProblemCode.READ_ONLY_KEY, "This key is read-only: it cannot create or delete vouchers.");
        }
    }
}
