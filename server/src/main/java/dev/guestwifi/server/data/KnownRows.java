package dev.guestwifi.server.data;

import static dev.guestwifi.server.data.Column.CODE;
import static dev.guestwifi.server.data.Column.CUSTOMER_ID;
import static dev.guestwifi.server.data.Column.ID;
import static dev.guestwifi.server.data.Column.SHA256;
import static dev.guestwifi.server.data.Column.SLUG;
import static dev.guestwifi.server.data.Column.TEAM_ID;
import static dev.guestwifi.server.data.Column.VENUE_ID;

import dev.guestwifi.server.model.VoucherCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * What the rows read so far may be referred to by, and must not be called again. A row counts from its id on, even when
 * another of its cells is bad: else one bad team would make every row of it a fault.
 */
final class KnownRows {
    private final Map<DataFile, Roaring64Bitmap> ids = new EnumMap<>(DataFile.class);
    private final Map<Long, Long> teamOfVenue = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();

    KnownRows() {
        for (DataFile file : DataFile.values()) {
            ids.put(file, new Roaring64Bitmap());
        }
    }

    /** The id of a row, which no other row of the file has. */
    long newId(DataFile file, CsvRow row) {
        long id = row.id(ID);
        if (has(file, id)) {
            throw new BadCell(ID, "is there twice");
        }
        of(file).addLong(id);
        return id;
    }

    /** The id of a venue, which is known as its team's from now on. */
    long newVenue(CsvRow row) {
        long id = newId(DataFile.VENUES, row);
        teamOfVenue.put(id, team(row));
        return id;
    }

    String newSlug(String slug) {
        return fresh(slugs, slug, slug, SLUG, "is there twice");
    }

    String newHash(String sha256) {
        return fresh(hashes, sha256, sha256, SHA256, "is there twice");
    }

    String newCode(long team, String code) {
        return fresh(codes, team + " " + VoucherCode.uniqueKey(code), code, CODE, "is there twice in its team");
    }

    long team(CsvRow row) {
        long team = row.id(TEAM_ID);
        if (!has(DataFile.TEAMS, team)) {
            throw new BadCell(TEAM_ID, "refers to no team");
        }
        return team;
    }

    /** The venue a row refers to, which its own team has. */
    long venue(CsvRow row) {
        long venue = row.id(VENUE_ID);
        Long owner = teamOfVenue.get(venue);
        if (owner == null || owner != row.id(TEAM_ID)) {
            throw new BadCell(VENUE_ID, "refers to no venue of the team");
        }
        return venue;
    }

    @Nullable
    Long customer(CsvRow row) {
        Long customer = row.optionalId(CUSTOMER_ID);
        if (customer != null && !has(DataFile.CUSTOMERS, customer)) {
            throw new BadCell(CUSTOMER_ID, "refers to no customer");
        }
        return customer;
    }

    /** Makes a team known that no file has. */
    long makeTeam(String slug) {
        long id = LongStream.iterate(1, i -> i + 1)
                .filter(i -> !has(DataFile.TEAMS, i))
                .findFirst()
                .orElseThrow();
        of(DataFile.TEAMS).addLong(id);
        slugs.add(slug);
        return id;
    }

    boolean hasSlug(String slug) {
        return slugs.contains(slug);
    }

    private static String fresh(Set<String> known, String key, String value, Column column, String reason) {
        if (!known.add(key)) {
            throw new BadCell(column, reason);
        }
        return value;
    }

    private boolean has(DataFile file, long id) {
        return of(file).contains(id);
    }

    private Roaring64Bitmap of(DataFile file) {
        return Objects.requireNonNull(ids.get(file));
    }
}
