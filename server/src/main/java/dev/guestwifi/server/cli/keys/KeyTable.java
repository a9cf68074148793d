package dev.guestwifi.server.cli.keys;

import dev.guestwifi.server.generated.admin.model.ApiKeyJson;
import dev.guestwifi.server.text.Visible;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of keys, one per line. */
final class KeyTable {
    private static final String GAP = "  ";

    private KeyTable() {}

    static String of(List<ApiKeyJson> keys) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "LABEL", "KEY", "SCOPE", "ACCESS", "CREATED", "LAST USED", "EXPIRES", "RATE LIMIT"));
        keys.forEach(key -> rows.add(List.of(
                String.valueOf(key.getId()),
                Visible.onTerminal(key.getLabel()),
                shown(key),
                scope(key),
                Visible.onTerminal(key.getAccess()),
                time(key.getCreatedAt()),
                time(key.getLastUsedAt()),
                time(key.getExpiresAt()),
                limit(key))));
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    /** The parts of a key that are not secret. */
    static String shown(ApiKeyJson key) {
        return Visible.onTerminal(key.getPrefix() + "…" + key.getLast4());
    }

    static String scope(ApiKeyJson key) {
        return key.getTeam() == null ? "whole instance" : "team " + Visible.onTerminal(key.getTeam());
    }

    private static String limit(ApiKeyJson key) {
        return key.getRateLimit() == null ? "server's" : Visible.onTerminal(key.getRateLimit());
    }

    private static String time(@Nullable OffsetDateTime time) {
        return time == null
                ? "never"
                : time.truncatedTo(ChronoUnit.SECONDS).toInstant().toString();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
