package dev.guestwifi.conformance.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelKey;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.State;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The state of a target that serves the kit's own data. */
public final class OwnState {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Endpoint, String> SCHEMAS = Map.of(
            Endpoint.CUSTOMERS, "Customer",
            Endpoint.CUSTOMER_VISITS, "CustomerVisit",
            Endpoint.VENUES, "Venue",
            Endpoint.VOUCHER_LIST, "Voucher");
    /** Left out of a visit, never null, if unknown. */
    private static final List<String> LEFT_OUT = List.of("customer_id", "venue_id");

    private OwnState() {}

    public static State of(Target target) {
        State state = new State();
        Map<String, Long> teams = new LinkedHashMap<>(DataSet.teams());
        teams.keySet()
                .removeIf(slug ->
                        !target.ownTeams().isEmpty() && !target.ownTeams().contains(slug));
        teams.forEach((slug, id) -> state.add(new ModelTeam(id, slug)));
        state.add(new ModelKey(target.key().value(), null, false));
        target.otherTeamKey()
                .ifPresent(key -> state.add(
                        new ModelKey(key.value(), teams.get(target.otherTeam().orElseThrow()), false)));
        target.readOnlyKey().ifPresent(key -> state.add(new ModelKey(key.value(), null, true)));
        target.furtherKeys()
                .forEach(key -> state.add(new ModelKey(
                        key.key().value(),
                        key.team() == null ? null : teams.get(key.team()),
                        key.isReadOnly(),
                        key.expiresAt(),
                        key.rights())));
        DataSet.rowsByTeam(target.zone())
                .forEach((team, rows) -> state.addLater(team, later -> add(team, rows.get(), later)));
        return state;
    }

    /** The state now: of one team, runs delete vouchers that were loaded. */
    static State read(Api api) {
        State state = of(api.target());
        state.team(DataSet.DELETIONS)
                .filter(team -> api.target().has(Capability.PAGE_LIMIT))
                .ifPresent(team -> {
                    Set<Long> left = new HashSet<>();
                    api.send(Call.get("/vouchers?per_page=1000&slug=" + team.slug()))
                            .at("/data")
                            .forEach(row -> left.add(row.path("id").asLong()));
                    state.rows(Endpoint.VOUCHER_LIST.path(), team.id()).stream()
                            .map(ModelRow::id)
                            .filter(id -> !left.contains(id))
                            .forEach(state::removeVoucher);
                });
        return state;
    }

    private static void add(long team, Map<String, List<Map<String, Object>>> rows, State state) {
        SCHEMAS.forEach((list, schema) -> state.addAll(
                list.path(),
                team,
                Objects.requireNonNull(rows.get(list.path().substring(1))).stream()
                        .map(row -> row(team, schema, row))
                        .toList()));
    }

    private static ModelRow row(long team, String schema, Map<String, Object> fields) {
        long id = ((Number) Objects.requireNonNull(fields.get("id"))).longValue();
        String createdAt = Objects.requireNonNull(fields.get("created_at")).toString();
        return ModelRow.of(team, id, createdAt, () -> json(schema, fields));
    }

    private static ObjectNode json(String schema, Map<String, Object> fields) {
        ObjectNode json = JSON.createObjectNode();
        for (String name : ContractDocument.load().fieldsOf(schema)) {
            Object value = fields.get(name);
            boolean isLeftOut = value == null && schema.equals("CustomerVisit") && LEFT_OUT.contains(name);
            if (!isLeftOut) {
                json.set(name, JSON.valueToTree(value));
            }
        }
        return json;
    }
}
