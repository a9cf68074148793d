package dev.guestwifi.server.cli.admin;

import dev.guestwifi.server.generated.admin.model.ApiKeyJson;
import dev.guestwifi.server.text.Visible;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of keys, one per line. */
final class KeyTable {
    private static final String GAP = "  ";

    private KeyTable() {}

    static String of(List<ApiKeyJson> keys) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "ID", "LABEL", "KEY", "SCOPE", "ACCESS", "FROM", "CREATED", "LAST USED", "EXPIRES", "RATE LIMIT"));
        keys.forEach(key -> rows.add(List.of(
                String.valueOf(key.getId()),
                Visible.onTerminal(key.getLabel()),
                shown(key),
                scope(key),
                access(key),
                networks(key),
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

    /** The usual rights by their name, others one by one. */
    static String access(ApiKeyJson key) {
        String usual = key.getAccess().equals("read_write") ? "write" : "read";
        Map<String, @Nullable String> rights = new LinkedHashMap<>();
        rights.put("customers", key.getCustomers());
        rights.put("customer-visits", key.getCustomerVisits());
        rights.put("venues", key.getVenues());
        rights.put("vouchers", key.getVouchers());
        boolean isUsual = rights.entrySet().stream()
                .allMatch(right -> right.getValue() == null // from a server that knows no rights
                        || right.getValue().equals(right.getKey().equals("vouchers") ? usual : "read"));
        String given = rights.entrySet().stream()
                .filter(right -> !"none".equals(right.getValue()))
                .map(right -> right.getKey() + ":" + right.getValue())
                .collect(Collectors.joining(" "));
        return Visible.onTerminal(isUsual ? key.getAccess() : given.isEmpty() ? "none" : given);
    }

    /** The networks that clients must be in. */
    static String networks(ApiKeyJson key) {
        return isOpen(key) ? "anywhere" : Visible.onTerminal(String.join(" ", key.getNetworks()));
    }

    /** Whether any client may use the key. */
    static boolean isOpen(ApiKeyJson key) {
        return key.getNetworks() == null || key.getNetworks().isEmpty();
    }

    private static String limit(ApiKeyJson key) {
        return key.getRateLimit() == null ? "default" : Visible.onTerminal(key.getRateLimit());
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
