package dev.guestwifi.conformance.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The data of an instance. Not safe for use by several threads. */
public final class State {
    private final List<ModelTeam> teams = new ArrayList<>();
    private final List<ModelKey> keys = new ArrayList<>();
    /** By path and by the id of the team, in their order; replaced when they change. */
    private final Map<String, Map<Long, List<ModelRow>>> lists = new HashMap<>();
    /** Adds the rows of a team when they are first used. */
    private final Map<Long, Runnable> later = new HashMap<>();

    private final Set<Endpoint> leftOut = EnumSet.noneOf(Endpoint.class);
    private final List<RememberedCreation> remembered = new ArrayList<>();
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
        return addAll(path, row.teamId(), List.of(row));
    }

    /** Adds rows of one team, in any order. */
    public State addAll(String path, long teamId, Collection<ModelRow> more) {
        List<ModelRow> rows = new ArrayList<>(rows(path, teamId));
        rows.addAll(more);
        Collections.sort(rows);
        put(path, teamId, rows);
        if (path.equals(Endpoint.VOUCHERS)) {
            more.forEach(row -> usedIds.add(row.id()));
        }
        return this;
    }

    /** All teams. */
    public List<ModelTeam> teams() {
        return teams;
    }

    /** Adds the rows of a team when they are first used: many teams never are. */
    public void addLater(long teamId, Consumer<State> rows) {
        later.put(teamId, () -> rows.accept(this));
    }

    public Optional<ModelTeam> team(String slug) {
        return teams.stream().filter(team -> team.slug().equals(slug)).findFirst();
    }

    Optional<ModelKey> key(String value) {
        return keys.stream().filter(key -> key.value().equals(value)).findFirst();
    }

    /** The rows of a team in their order. */
    public List<ModelRow> rows(String path, long teamId) {
        Runnable rows = later.remove(teamId);
        if (rows != null) {
            rows.run();
        }
        return lists.getOrDefault(path, Map.of()).getOrDefault(teamId, List.of());
    }

    boolean isUsed(long voucherId) {
        return usedIds.contains(voucherId);
    }

    void remove(ModelRow voucher) {
        removeVoucher(voucher.id());
    }

    /** Removes a voucher if it exists. */
    public void removeVoucher(long id) {
        lists.getOrDefault(Endpoint.VOUCHERS, Map.of())
                .replaceAll((team, rows) -> rows.stream().noneMatch(row -> row.id() == id) ? rows : without(rows, id));
    }

    /** Removes rows of a list; those that it does not have are ignored. */
    public void removeAll(String path, long teamId, Collection<ModelRow> gone) {
        Set<ModelRow> removed = new HashSet<>(gone);
        put(
                path,
                teamId,
                rows(path, teamId).stream()
                        .filter(row -> !removed.contains(row))
                        .toList());
    }

    private static List<ModelRow> without(List<ModelRow> rows, long id) {
        return rows.stream().filter(row -> row.id() != id).toList();
    }

    private void put(String path, long teamId, List<ModelRow> rows) {
        lists.computeIfAbsent(path, absent -> new HashMap<>()).put(teamId, Collections.unmodifiableList(rows));
    }

    /** The rows of a list are not known. */
    public void leaveOut(Endpoint list) {
        leftOut.add(list);
    }

    /** Whether the rows of a list are known. */
    public boolean knows(Endpoint list) {
        return !leftOut.contains(list);
    }

    void remember(RememberedCreation creation) {
        remembered.add(creation);
    }

    Optional<RememberedCreation> remembered(String apiKey, long teamId, String idempotencyKey) {
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
