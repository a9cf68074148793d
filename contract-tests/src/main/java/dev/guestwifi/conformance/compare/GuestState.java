package dev.guestwifi.conformance.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelKey;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.State;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the state of a target from its lists. */
final class GuestState {
    /** Longer lists are not compared. */
    private static final int LONGEST = 5000;
    /** The id of a team whose rows have no team_id. */
    private static final long UNNAMED = 1;

    private GuestState() {}

    /** @throws dev.guestwifi.conformance.call.NotApplicable if a list is too long */
    static State read(Api api) {
        Target target = api.target();
        State state = new State();
        Map<Endpoint, List<JsonNode>> lists = new HashMap<>();
        long team = UNNAMED;
        for (Endpoint list : Endpoint.values()) {
            if (list != Endpoint.VOUCHER) {
                FullList fullList = FullList.read(api, new Listing(list.path(), "slug=" + target.team()));
                boolean isKnown = fullList.size() <= LONGEST;
                List<JsonNode> rows = isKnown ? fullList.rows() : List.of();
                if (!isKnown) {
                    state.leaveOut(list);
                }
                lists.put(list, rows);
                team = rows.stream()
                        .mapToLong(row -> row.path("team_id").asLong())
                        .filter(id -> id > 0)
                        .findFirst()
                        .orElse(team);
            }
        }
        long id = team;
        lists.forEach((list, rows) -> state.addAll(
                list.path(),
                id,
                rows.stream().map(row -> ModelRow.of(id, (ObjectNode) row)).toList()));
        state.add(new ModelTeam(id, target.team()));
        String unknownTeam = api.vouchers().code("no-team").toLowerCase(Locale.ROOT);
        CheckedResponse refusal = api.send(Call.get("/venues?slug=" + unknownTeam));
        state.add(new ModelKey(target.key().value(), refusal.status() == 403 ? id : null, false));
        return state;
    }
}
