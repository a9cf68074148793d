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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
                List.of(
                        Map.of("id", TEAM_ID, "slug", TEAM, "name", "Default"),
                        Map.of("id", OTHER_TEAM_ID, "slug", OTHER_TEAM, "name", "South Shore")));
        Rows rows = new Rows(Times.of(zone));
        write(directory, "venues", "Venue", both(rows::venue, rows.count()));
        write(directory, "customers", "Customer", both(rows::customer, rows.count()));
        write(directory, "customer-visits", "CustomerVisit", both(rows::visit, rows.count()));
        write(directory, "vouchers", "Voucher", both(rows::voucher, rows.count()));
        writeKeys(directory);
    }

    /** A row of a file. */
    private interface Maker {
        Map<String, Object> row(long id, long team, int index);
    }

    private static List<Map<String, Object>> both(Maker maker, int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Ids run against the times, so that neither the order of the file nor the ids give the order away.
            rows.add(maker.row(count - i, TEAM_ID, i));
        }
        for (int i = 0; i < FEW; i++) {
            rows.add(maker.row(count + 1L + i, OTHER_TEAM_ID, i));
        }
        return rows;
    }

    private static void write(Path directory, String file, String schema, List<Map<String, Object>> rows)
            throws IOException {
        List<String> columns = new ArrayList<>(ContractDocument.load().fieldsOf(schema));
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
