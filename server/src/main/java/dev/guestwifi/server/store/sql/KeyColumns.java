package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Network;
import dev.guestwifi.server.model.Resource;
import dev.guestwifi.server.model.Right;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the keys. */
final class KeyColumns {
    static final List<String> ALL = List.of(
            "id",
            "sha256",
            "prefix",
            "last4",
            "label",
            "team_id",
            "access",
            "life_micros",
            "created_at",
            "last_used_at",
            "expires_at",
            "customers",
            "customer_visits",
            "venues",
            "vouchers",
            "networks");
    static final String JOINED = String.join(", ", ALL);
    static final String SELECT = "SELECT " + JOINED + " FROM api_key";

    private KeyColumns() {}

    /** Inserts a key with a new id, and returns it. */
    static String insert(Dialect dialect) {
        return "INSERT INTO api_key (" + JOINED + ") VALUES (" + dialect.newId("api_key") + ", ?".repeat(ALL.size() - 1)
                + ") RETURNING " + JOINED;
    }

    static ApiKey key(ResultRow row) throws SQLException {
        Long life = row.idOrNull(8);
        KeyTerms terms = new KeyTerms(
                row.text(5), row.idOrNull(6), access(row), life == null ? null : Duration.of(life, ChronoUnit.MICROS));
        return new ApiKey(
                row.id(1),
                new Fingerprint(row.text(2), row.text(3), row.text(4)),
                terms,
                row.instant(9),
                row.instantOrNull(10),
                row.instantOrNull(11));
    }

    private static Access access(ResultRow row) throws SQLException {
        Map<Resource, Right> rights = Map.of(
                Resource.CUSTOMERS, Right.valueOf(row.text(12)),
                Resource.CUSTOMER_VISITS, Right.valueOf(row.text(13)),
                Resource.VENUES, Right.valueOf(row.text(14)),
                Resource.VOUCHERS, Right.valueOf(row.text(15)));
        return new Access(rights, Network.listOf(row.textOrNull(16)));
    }

    /** The values of all columns but the id. */
    static @Nullable Object[] values(ApiKey key) {
        Duration life = key.terms().life();
        Access access = key.terms().access();
        return new @Nullable Object[] {
            key.fingerprint().sha256(),
            key.fingerprint().prefix(),
            key.fingerprint().last4(),
            key.terms().label(),
            key.terms().teamId(),
            access.name().toUpperCase(Locale.ROOT),
            life == null
                    ? null
                    : Math.addExact(Math.multiplyExact(life.getSeconds(), 1_000_000), life.getNano() / 1000),
            key.createdAt(),
            key.lastUsedAt(),
            key.expiresAt(),
            access.to(Resource.CUSTOMERS).name(),
            access.to(Resource.CUSTOMER_VISITS).name(),
            access.to(Resource.VENUES).name(),
            access.to(Resource.VOUCHERS).name(),
            Network.text(access.networks())
        };
    }
}
