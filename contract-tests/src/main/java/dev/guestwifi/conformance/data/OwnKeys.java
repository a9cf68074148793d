package dev.guestwifi.conformance.data;

import dev.guestwifi.conformance.deployment.Rights;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.TargetKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The keys of the data set: unlike its rows they are new each time, so that nobody can know them. */
final class OwnKeys {
    static final String INSTANCE = "instance";
    static final String OTHER_TEAM = "other-team";
    static final String READ_ONLY = "read-only";
    static final String DEAD = "dead";

    static final String LIMITED = "sells-vouchers";

    private static final List<String> NAMED = List.of(INSTANCE, OTHER_TEAM, READ_ONLY, DEAD);
    private static final int EXPIRING = 24;
    private static final double LONGER = 1.2;
    private static final int SHOWN = 4;
    private static final Instant MADE = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<String> COLUMNS =
            List.of("sha256", "prefix", "last4", "label", "team_id", "access", "created_at", "expires_at");
    private static final List<String> COLUMNS_OF_RIGHTS =
            List.of("customers", "customer_visits", "venues", "vouchers", "networks");
    private static final String PREFIX = "key.";

    private OwnKeys() {}

    /**
     * Of those that expire each lives a fifth longer than the one before, so that some do while a run is under way,
     * whenever it begins within some minutes.
     *
     * @param shortLived how long the first of these lives from now on
     */
    static List<TargetKey> generate(SecureRandom random, Duration shortLived) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<String> twins = twins(random);
        List<TargetKey> keys = new ArrayList<>(List.of(
                TargetKey.of(INSTANCE, KeyShape.generate(random), null),
                TargetKey.of(OTHER_TEAM, KeyShape.generate(random), OwnTeam.OTHER),
                TargetKey.of(READ_ONLY, KeyShape.generate(random), null).readOnly(),
                TargetKey.of(DEAD, KeyShape.generate(random), null).until(MADE.plus(1, ChronoUnit.DAYS)),
                TargetKey.of("default-team", KeyShape.generate(random), OwnTeam.DEFAULT),
                TargetKey.of("large-team", KeyShape.generate(random), OwnTeam.LARGE),
                TargetKey.of("calendar-team-read-only", KeyShape.generate(random), OwnTeam.CALENDAR)
                        .readOnly(),
                TargetKey.of("single-row-team", KeyShape.generate(random), OwnTeam.SINGLE),
                TargetKey.of("first-twin", twins.get(0), OwnTeam.SINGLE),
                TargetKey.of("second-twin", twins.get(1), OwnTeam.TEXTS)));
        keys.addAll(limited(random));
        double life = shortLived.toMillis();
        for (int number = 1; number <= EXPIRING; number++) {
            String team = number % 2 == 0 ? OwnTeam.DEFAULT : null;
            TargetKey key = TargetKey.of("expires-" + number, KeyShape.generate(random), team)
                    .until(now.plusMillis((long) life));
            keys.add(number % 3 == 0 ? key.readOnly() : key);
            life *= LONGER;
        }
        return keys;
    }

    /** Keys whose rights are not the usual ones. */
    private static List<TargetKey> limited(SecureRandom random) {
        return List.of(
                TargetKey.of(LIMITED, KeyShape.generate(random), null)
                        .with(Rights.of("venues:read,vouchers:write").from(Rights.ANYWHERE)),
                TargetKey.of("reads-customers", KeyShape.generate(random), OwnTeam.DEFAULT)
                        .readOnly()
                        .with(Rights.of("customers:read,customer-visits:read")),
                TargetKey.of("looks-up-vouchers", KeyShape.generate(random), OwnTeam.DEFAULT)
                        .with(Rights.of("customers:read,vouchers:read")),
                TargetKey.of("elsewhere", KeyShape.generate(random), null)
                        .with(Rights.of("customers:read,customer-visits:read,venues:read,vouchers:write")
                                .from(Rights.ELSEWHERE)));
    }

    /** Two keys whose last characters, which people see, differ in nothing but their case. */
    private static List<String> twins(SecureRandom random) {
        Map<String, String> byEnd = new HashMap<>();
        while (true) {
            String key = KeyShape.generate(random);
            String other = byEnd.putIfAbsent(end(key).toLowerCase(Locale.ROOT), key);
            if (other != null && !end(other).equals(end(key))) {
                return List.of(other, key);
            }
        }
    }

    static String end(String key) {
        return key.substring(key.length() - SHOWN);
    }

    static void write(Path file, List<TargetKey> keys, Map<String, Long> teams) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TargetKey key : keys) {
            Map<String, Object> row = new HashMap<>();
            row.put("sha256", KeyShape.sha256(key.key().value()));
            row.put("prefix", "gwf_");
            row.put("last4", end(key.key().value()));
            row.put("label", key.label());
            row.put("access", key.isReadOnly() ? "read_only" : "read_write");
            row.put("created_at", Times.text(MADE));
            if (key.team() != null) {
                row.put("team_id", teams.get(key.team()));
            }
            Rights rights = key.rights();
            if (rights != null) {
                Rights.RESOURCES.forEach(resource -> row.put(resource.replace('-', '_'), rights.to(resource)));
            }
            if (rights != null && rights.networks() != null) {
                row.put("networks", rights.networks());
            }
            if (key.expiresAt() != null) {
                row.put("expires_at", Times.text(key.expiresAt()));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(COLUMNS);
        if (keys.stream().anyMatch(key -> key.rights() != null)) {
            columns.addAll(COLUMNS_OF_RIGHTS);
        }
        Csv.write(file, columns, rows);
    }

    static void store(List<TargetKey> keys, Properties into) {
        for (TargetKey key : keys) {
            String name = PREFIX + key.label();
            into.setProperty(name, key.key().value());
            into.setProperty(name + ".access", key.isReadOnly() ? "read_only" : "read_write");
            if (key.team() != null) {
                into.setProperty(name + ".team", key.team());
            }
            if (key.rights() != null) {
                into.setProperty(name + ".rights", key.rights().toString());
                into.setProperty(
                        name + ".networks",
                        Objects.requireNonNullElse(key.rights().networks(), ""));
            }
            if (key.expiresAt() != null) {
                into.setProperty(name + ".expires-at", key.expiresAt().toString());
            }
        }
    }

    static List<TargetKey> load(Properties from) {
        return from.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && name.indexOf('.', PREFIX.length()) < 0)
                .sorted()
                .map(name -> load(from, name))
                .toList();
    }

    private static TargetKey load(Properties from, String name) {
        String label = name.substring(PREFIX.length());
        String end = from.getProperty(name + ".expires-at");
        return new TargetKey(
                label,
                new Secret(TargetKey.shown(label), from.getProperty(name)),
                from.getProperty(name + ".team"),
                "read_only".equals(from.getProperty(name + ".access")),
                end == null ? null : Instant.parse(end),
                rights(from, name));
    }

    private static @Nullable Rights rights(Properties from, String name) {
        String rights = from.getProperty(name + ".rights");
        String networks = from.getProperty(name + ".networks", "");
        return rights == null ? null : new Rights(Rights.of(rights).levels(), networks.isEmpty() ? null : networks);
    }

    /** Null for a directory that an earlier version wrote. */
    static @Nullable TargetKey limited(List<TargetKey> keys) {
        return keys.stream()
                .filter(key -> key.label().equals(LIMITED))
                .findFirst()
                .orElse(null);
    }

    /** Those that a target has no name of its own for. */
    static List<TargetKey> further(List<TargetKey> keys) {
        return keys.stream().filter(key -> !NAMED.contains(key.label())).toList();
    }

    /** @throws IllegalArgumentException if there is none */
    static String value(List<TargetKey> keys, String label) {
        return keys.stream()
                .filter(key -> key.label().equals(label))
                .map(key -> key.key().value())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("target.properties lacks " + PREFIX + label));
    }
}
