package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Customer.TEAM_ID;

import dev.guestwifi.server.generated.admin.contract.AdminFieldName.NewKey;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Network;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.model.Resource;
import dev.guestwifi.server.model.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads keys. The API never shows them, so these columns are not fields of the contract. */
record KeyReader(KnownRows known) implements RowReader<ApiKey> {
    static final String SHA256 = "sha256";
    static final String PREFIX = "prefix";
    static final String LAST4 = "last4";
    static final String LABEL = "label";
    static final String ACCESS = "access";
    static final String CREATED_AT = "created_at";
    static final String EXPIRES_AT = "expires_at";

    /** The columns of the rights; a right without a value follows the access. */
    static final Map<Resource, String> RIGHTS = Map.of(
            Resource.CUSTOMERS, NewKey.CUSTOMERS,
            Resource.CUSTOMER_VISITS, NewKey.CUSTOMER_VISITS,
            Resource.VENUES, NewKey.VENUES,
            Resource.VOUCHERS, NewKey.VOUCHERS);

    /** In the order in which they are written. */
    static final List<String> COLUMNS = List.of(SHA256, PREFIX, LAST4, LABEL, TEAM_ID, ACCESS, CREATED_AT, EXPIRES_AT);

    /** Written after the others, if any key has a value. */
    static final List<String> OPTIONAL_COLUMNS = List.of(
            NewKey.RATE_LIMIT,
            NewKey.CUSTOMERS,
            NewKey.CUSTOMER_VISITS,
            NewKey.VENUES,
            NewKey.VOUCHERS,
            NewKey.NETWORKS);

    @Override
    public ApiKey read(CsvRow row) {
        Fingerprint fingerprint = new Fingerprint(known.newHash(row, SHA256), row.needed(PREFIX), row.needed(LAST4));
        String label = row.needed(LABEL);
        Long team = row.text(TEAM_ID) == null ? null : Long.valueOf(known.team(row, TEAM_ID));
        Access access =
                Access.named(row.needed(ACCESS)).with(rights(row)).from(Network.listOf(row.text(NewKey.NETWORKS)));
        Instant made = row.time(CREATED_AT);
        Instant end = row.optionalTime(EXPIRES_AT);
        if (end != null && !end.isAfter(made)) {
            throw new BadCell(EXPIRES_AT, "must be after " + CREATED_AT);
        }
        Duration life = end == null ? null : Duration.between(made, end);
        String limit = row.text(NewKey.RATE_LIMIT);
        KeyTerms terms = new KeyTerms(label, team, access, life, limit == null ? null : RateLimit.parse(limit));
        return ApiKey.made(known.newKeyId(), fingerprint, terms, made);
    }

    private static Map<Resource, Right> rights(CsvRow row) {
        Map<Resource, Right> rights = new EnumMap<>(Resource.class);
        RIGHTS.forEach((resource, column) -> {
            String right = row.text(column);
            if (right != null) {
                rights.put(resource, Right.valueOf(right.toUpperCase(Locale.ROOT)));
            }
        });
        return rights;
    }
}
