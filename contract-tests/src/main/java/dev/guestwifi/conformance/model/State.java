package dev.guestwifi.conformance.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an instance holds, as plain lists. Not safe for use by several threads. */
public final class State {
    private final List<ModelTeam> teams = new ArrayList<>();
    private final List<ModelKey> keys = new ArrayList<>();
    private final Map<String, List<ModelRow>> lists = new HashMap<>();
    private final Set<Endpoint> leftOut = EnumSet.noneOf(Endpoint.class);
    private final List<Remembered> remembered = new ArrayList<>();
    private final Set<Long> usedIds = new HashSet<>();
    private final EntityTags tags = new EntityTags();

    public State add(ModelTeam team) {
        teams.add(team);
        return this;
    }

    public State add(ModelKey key) {
        keys.add(key);
        return this;
    }

    /** @param path of the list, like {@code /customers} */
    public State add(String path, ModelRow row) {
        lists.computeIfAbsent(path, absent -> new ArrayList<>()).add(row);
        if (path.equals(Endpoint.VOUCHERS)) {
            usedIds.add(row.id());
        }
        return this;
    }

    public Optional<ModelTeam> team(String slug) {
        return teams.stream().filter(team -> team.slug().equals(slug)).findFirst();
    }

    Optional<ModelKey> key(String value) {
        return keys.stream().filter(key -> key.value().equals(value)).findFirst();
    }

    /** The rows of a team in their order. */
    public List<ModelRow> rows(String path, long teamId) {
        return lists.getOrDefault(path, List.of()).stream()
                .filter(row -> row.teamId() == teamId)
                .sorted()
                .toList();
    }

    boolean isUsed(long voucherId) {
        return usedIds.contains(voucherId);
    }

    void remove(ModelRow voucher) {
        lists.getOrDefault(Endpoint.VOUCHERS, new ArrayList<>()).remove(voucher);
    }

    /** Takes a voucher out, if it is there. */
    public void removeVoucher(long id) {
        lists.getOrDefault(Endpoint.VOUCHERS, new ArrayList<>()).removeIf(row -> row.id() == id);
    }

    /** The rows of a list are not known. */
    public void leaveOut(Endpoint list) {
        leftOut.add(list);
    }

    /** Whether the rows of a list are known. */
    public boolean knows(Endpoint list) {
        return !leftOut.contains(list);
    }

    void remember(Remembered creation) {
        remembered.add(creation);
    }

    Optional<Remembered> remembered(String apiKey, long teamId, String idempotencyKey) {
        return remembered.stream()
                .filter(one -> one.apiKey().equals(apiKey)
                        && one.teamId() == teamId
                        && one.idempotencyKey().equals(idempotencyKey))
                .findFirst();
    }

    EntityTags tags() {
        return tags;
    }
}
