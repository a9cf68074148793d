package dev.guestwifi.server.data;

import dev.guestwifi.server.model.VoucherCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The ids and unique values of the rows read so far. A row counts as soon as its id is read, even if another cell is
 * invalid: otherwise one invalid team would make every row of it a fault.
 */
final class KnownRows {
    private static final String TWICE = "is there twice";

    private final Map<DataFile, IdSet> ids = new EnumMap<>(DataFile.class);
    private final Map<Long, IdSet> venues = new HashMap<>();
    private final Map<Long, IdSet> customers = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();
    private long lastKeyId;

    KnownRows() {
        for (DataFile file : DataFile.values()) {
            ids.put(file, new IdSet());
        }
    }

    /** Reads the id of a row, which must be unique in the file. */
    long newId(DataFile file, CsvRow row, String column) {
        long id = row.id(column);
        if (!of(file).add(id)) {
            throw new BadCell(column, TWICE);
        }
        return id;
    }

    /** Reads the unique id of a venue and remembers its team. */
    long newVenue(CsvRow row, String column, String teamColumn) {
        long id = newId(DataFile.VENUES, row, column);
        return newOfTeam(venues, team(row, teamColumn), id);
    }

    /** Reads the unique id of a customer and remembers its team. */
    long newCustomer(CsvRow row, String column, String teamColumn) {
        long id = newId(DataFile.CUSTOMERS, row, column);
        return newOfTeam(customers, team(row, teamColumn), id);
    }

    String newSlug(CsvRow row, String column) {
        String slug = row.needed(column);
        fresh(slugs, slug, column, TWICE);
        return slug;
    }

    String newHash(CsvRow row, String column) {
        String hash = row.needed(column).toLowerCase(Locale.ROOT);
        fresh(hashes, hash, column, TWICE);
        return hash;
    }

    /** Numbers keys in the order of their file, which has no ids. */
    long newKeyId() {
        return ++lastKeyId;
    }

    String newCode(CsvRow row, String column, long team) {
        String code = row.needed(column);
        fresh(codes, team + " " + VoucherCode.uniqueKey(code), column, "is there twice in its team");
        return code;
    }

    long team(CsvRow row, String column) {
        long team = row.id(column);
        if (!has(DataFile.TEAMS, team)) {
            throw new BadCell(column, "refers to no team");
        }
        return team;
    }

    /** Reads a reference to a venue, which must be of the same team. */
    @Nullable
    Long venue(CsvRow row, String column, long team) {
        return ofTeam(venues, team, row, column, "refers to no venue of the team");
    }

    /** Reads a reference to a customer, who must be of the same team. */
    @Nullable
    Long customer(CsvRow row, String column, long team) {
        return ofTeam(customers, team, row, column, "refers to no customer of the team");
    }

    /** Adds a team that no file has, with an unused id. */
    long makeTeam(String slug) {
        long id = LongStream.iterate(1, i -> i + 1)
                .filter(i -> !has(DataFile.TEAMS, i))
                .findFirst()
                .orElseThrow();
        of(DataFile.TEAMS).add(id);
        slugs.add(slug);
        return id;
    }

    boolean hasSlug(String slug) {
        return slugs.contains(slug);
    }

    private static long newOfTeam(Map<Long, IdSet> known, long team, long id) {
        known.computeIfAbsent(team, key -> new IdSet()).add(id);
        return id;
    }

    private static @Nullable Long ofTeam(Map<Long, IdSet> known, long team, CsvRow row, String column, String fault) {
        Long id = row.optionalId(column);
        IdSet own = known.get(team);
        if (id != null && (own == null || !own.contains(id))) {
            throw new BadCell(column, fault);
        }
        return id;
    }

    private static void fresh(Set<String> known, String key, String column, String fault) {
        if (!known.add(key)) {
            throw new BadCell(column, fault);
        }
    }

    private boolean has(DataFile file, long id) {
        return of(file).contains(id);
    }

    private IdSet of(DataFile file) {
        return Objects.requireNonNull(ids.get(file));
    }
}
