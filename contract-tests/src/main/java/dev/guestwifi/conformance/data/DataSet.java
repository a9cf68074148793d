package dev.guestwifi.conformance.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.target.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small instance that gives every law something to look at: two teams with rows at the edges of days, of leap days and
 * of clock changes, equal times, nulls, and a key of each kind. Its data directory is what the contract describes.
 */
public final class DataSet {
    private static final String TEAM = "default";
    private static final String OTHER_TEAM = "south-shore";
    private static final long TEAM_ID = 1;
    private static final long OTHER_TEAM_ID = 2;
    private static final int FEW = 3;
    private static final Map<String, String> SCHEMAS = Map.of(
            "venues", "Venue", "customers", "Customer", "customer-visits", "CustomerVisit", "vouchers", "Voucher");

    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();
    private final String key = KeyShape.generate(random);
    private final String otherTeamKey = KeyShape.generate(random);
    private final String readOnlyKey = KeyShape.generate(random);
    private final String deadKey = KeyShape.generate(random);

    /** @param zone where the days of the instance begin and end */
    public DataSet(ZoneId zone) {
        this.zone = zone;
    }

    /** A deployment that holds this data and that nobody else changes. */
    public Target.Builder at(URI url) {
        return Target.at(url, key)
                .team(TEAM)
                .otherTeam(OTHER_TEAM, otherTeamKey)
                .readOnlyKey(readOnlyKey)
                .deadKey(deadKey)
                .zone(zone)
                .ownData(true)
                .exclusive(true);
    }

    /**
     * Writes the data files.
     *
     * @throws IOException if the directory cannot be made or written
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        write(
                directory.resolve("teams.csv"),
                List.of("id", "slug", "name"),
                teams().entrySet().stream()
                        .map(team -> Map.<String, Object>of(
                                "id", team.getValue(), "slug", team.getKey(), "name", "Team " + team.getValue()))
                        .toList());
        for (Map.Entry<String, List<Map<String, Object>>> list : rows(zone).entrySet()) {
            write(directory, list.getKey(), SCHEMAS.get(list.getKey()), list.getValue());
        }
        writeKeys(directory);
    }

    /** The slugs of the teams, with their ids. */
    public static Map<String, Long> teams() {
        Map<String, Long> teams = new LinkedHashMap<>();
        teams.put(TEAM, TEAM_ID);
        teams.put(OTHER_TEAM, OTHER_TEAM_ID);
        teams.put("one-row", OTHER_TEAM_ID + 1);
        teams.put("no-rows", OTHER_TEAM_ID + 2);
        return teams;
    }

    /** The rows of every list, by the path without its slash: the fields that are not null, and the team. */
    public static Map<String, List<Map<String, Object>>> rows(ZoneId zone) {
        Rows rows = new Rows(Times.of(zone));
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        lists.put("venues", all(rows::venue, rows.count()));
        lists.put("customers", all(rows::customer, rows.count()));
        lists.put("customer-visits", all(rows::visit, rows.count()));
        lists.put("vouchers", all(rows::voucher, rows.count()));
        return lists;
    }

    /** A row of a file. */
    private interface Maker {
        Map<String, Object> row(long id, long team, int index);
    }

    private static List<Map<String, Object>> all(Maker maker, int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Ids run against the times, so that neither the order of the file nor the ids give the order away.
            rows.add(maker.row(count - i, TEAM_ID, i));
        }
        for (int i = 0; i < FEW; i++) {
            rows.add(maker.row(count + 1L + i, OTHER_TEAM_ID, i));
        }
        rows.add(maker.row(count + 1L + FEW, OTHER_TEAM_ID + 1, 0));
        return rows;
    }

    private static void write(Path directory, String file, @Nullable String schema, List<Map<String, Object>> rows)
            throws IOException {
        List<String> columns = new ArrayList<>(ContractDocument.load().fieldsOf(Objects.requireNonNull(schema)));
        if (!columns.contains("team_id")) {
            columns.add("team_id");
        }
        write(directory.resolve(file + ".csv"), columns, rows);
    }

    private void writeKeys(Path directory) throws IOException {
        write(
                directory.resolve("keys.csv"),
                List.of("sha256", "prefix", "last4", "label", "team_id", "access", "created_at", "expires_at"),
                List.of(
                        keyRow(key, "instance", "", "read_write", ""),
                        keyRow(otherTeamKey, "one team", OTHER_TEAM_ID, "read_write", ""),
                        keyRow(readOnlyKey, "read only", "", "read_only", ""),
                        keyRow(deadKey, "expired", "", "read_write", "2020-01-02T00:00:00.000000Z")));
    }

    private static Map<String, Object> keyRow(String key, String label, Object team, String access, String expires) {
        return Map.of(
                "sha256",
                KeyShape.sha256(key),
                "prefix",
                "gwf_",
                "last4",
                key.substring(key.length() - 4),
                "label",
                label,
                "team_id",
                team,
                "access",
                access,
                "created_at",
                "2020-01-01T00:00:00.000000Z",
                "expires_at",
                expires);
    }

    private static void write(Path file, List<String> columns, List<Map<String, Object>> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", columns));
        for (Map<String, Object> row : rows) {
            lines.add(columns.stream()
                    .map(column -> String.valueOf(row.getOrDefault(column, "")))
                    .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                    .collect(Collectors.joining(",")));
        }
        Files.write(file, lines, UTF_8);
    }
}
