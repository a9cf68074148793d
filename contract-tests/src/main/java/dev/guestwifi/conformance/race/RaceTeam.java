package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import dev.guestwifi.conformance.race.Action.Read;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A team in which races take place.
 *
 * @param venue of the team
 * @param lastPage where new vouchers appear; empty if it cannot be read
 */
public record RaceTeam(String team, long venue, Optional<LastPage> lastPage) {
    /** Finds the page on which new vouchers of a team appear. */
    public static RaceTeam of(Api api, String team, long venue) {
        return new RaceTeam(team, venue, LastPage.of(api, team));
    }

    Create create(String code) {
        return create(code, 1, null);
    }

    Create create(String code, int days, @Nullable String key) {
        return new Create(team, venue, code, days, key);
    }

    Delete delete(long id) {
        return new Delete(team, id);
    }

    /** A program that reads; empty if there is no page to read. */
    Optional<Plan.Program> reader(int times) {
        return lastPage.map(
                end -> responses -> responses.size() < times ? Optional.of(new Read(end, null)) : Optional.empty());
    }

    /** A program that reads with the entity tag of its last response. */
    Optional<Plan.Program> conditionalReader(int times) {
        return lastPage.map(end -> responses -> {
            if (responses.size() >= times) {
                return Optional.empty();
            }
            String tag = responses.isEmpty()
                    ? null
                    : responses.get(responses.size() - 1).header("ETag");
            return Optional.of(new Read(end, tag));
        });
    }
}
