package dev.guestwifi.server.data;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.generated.admin.contract.AdminFieldName.NewKey;
import dev.guestwifi.server.generated.admin.contract.AdminFieldName.NewTeam;
import dev.guestwifi.server.generated.contract.FieldName;
import dev.guestwifi.server.model.Network;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of each file: the fields of the contract's schemas, and those of files only. The README of the server
 * lists their columns.
 */
final class Columns {
    private final Contract contract;
    private final Column id;
    private final Column team;

    Columns(Contract contract) {
        this.contract = contract;
        Map<String, Column> customer = byName(of(FieldName.Customer.SCHEMA));
        id = Objects.requireNonNull(customer.get(FieldName.Customer.ID));
        team = Objects.requireNonNull(customer.get(FieldName.Customer.TEAM_ID));
    }

    List<Column> of(DataFile file) {
        return switch (file) {
            case TEAMS ->
                List.of(
                        id,
                        new Column(TeamReader.SLUG, false, Column.keeping(contract.rule(FieldName.TeamSlug.SCHEMA))),
                        made(NewTeam.SCHEMA, NewTeam.NAME, TeamReader.NAME));
            case VENUES -> of(FieldName.Venue.SCHEMA);
            case CUSTOMERS -> customers();
            case CUSTOMER_VISITS ->
                Stream.concat(of(FieldName.CustomerVisit.SCHEMA).stream(), Stream.of(team))
                        .toList();
            case VOUCHERS -> vouchers();
            case KEYS -> keys();
        };
    }

    private List<Column> keys() {
        return List.of(
                new Column(
                        KeyReader.SHA256, false, Column.matching("[0-9a-fA-F]{64}", "must be 64 hexadecimal digits")),
                new Column(
                        KeyReader.PREFIX,
                        false,
                        Column.matching("gwf_[0-9A-Za-z]{0,8}", "must be gwf_ and at most 8 letters and digits more")),
                new Column(
                        KeyReader.LAST4,
                        false,
                        Column.matching("[0-9A-Za-z]{4}", "must be 4 ASCII letters and digits")),
                made(NewKey.SCHEMA, NewKey.LABEL, KeyReader.LABEL),
                team.nullable(),
                new Column(
                        KeyReader.ACCESS,
                        false,
                        Column.matching("read_only|read_write", "must be read_only or read_write")),
                Column.time(KeyReader.CREATED_AT, false),
                Column.time(KeyReader.EXPIRES_AT, true),
                made(NewKey.SCHEMA, NewKey.CUSTOMERS, NewKey.CUSTOMERS).optional(),
                made(NewKey.SCHEMA, NewKey.CUSTOMER_VISITS, NewKey.CUSTOMER_VISITS)
                        .optional(),
                made(NewKey.SCHEMA, NewKey.VENUES, NewKey.VENUES).optional(),
                made(NewKey.SCHEMA, NewKey.VOUCHERS, NewKey.VOUCHERS).optional(),
                made(NewKey.SCHEMA, NewKey.NETWORKS, NewKey.NETWORKS)
                        .also(Columns::network)
                        .optional());
    }

    private static @Nullable String network(String cell) {
        try {
            Network.listOf(cell);
            return null;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private List<Column> of(String schema) {
        return contract.fields(schema).stream().map(Column::of).toList();
    }

    /** Responses may have other values of market_opt in future; files may not. */
    private List<Column> customers() {
        return of(FieldName.Customer.SCHEMA).stream()
                .map(column -> column.name().equals(FieldName.Customer.MARKET_OPT)
                        ? column.also(Column.matching("[01]", "must be 0, 1 or empty"))
                        : column)
                .toList();
    }

    /** A loaded voucher follows the rules for creating one. */
    private List<Column> vouchers() {
        Map<String, Column> made = byName(of(FieldName.NewVoucher.SCHEMA));
        return of(FieldName.Voucher.SCHEMA).stream()
                .map(column -> {
                    Column rule = made.get(column.name());
                    return rule == null ? column : new Column(column.name(), column.isNullable(), rule.check());
                })
                .toList();
    }

    /** Loaded names and labels follow the rules of the Admin page. */
    private static Column made(String schema, String field, String name) {
        return Contract.admin().fields(schema).stream()
                .filter(known -> known.name().equals(field))
                .findFirst()
                .map(known -> new Column(name, false, Column.keeping(known.rule())))
                .orElseThrow();
    }

    private static Map<String, Column> byName(List<Column> columns) {
        return columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
    }
}
