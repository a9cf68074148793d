package dev.guestwifi.conformance.data;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A team of the data set.
 *
 * @param people when its customers were recorded, and its visits made; in ascending order
 * @param places when its venues were recorded, and its vouchers made; in ascending order
 * @param ids where they begin
 * @param texts what is in its texts
 */
record OwnTeam(long id, String slug, String name, List<Instant> people, List<Instant> places, Ids ids, Contents texts) {
    static final String DEFAULT = "default";
    static final String OTHER = "south-shore";
    static final String LARGE = "rows-12000";
    static final String CALENDAR = "calendar";
    static final String TEXTS = "texts";
    static final String DELETIONS = "deletions";
    static final String SINGLE = "rows-1";
    static final String NO_VOUCHERS = "0";
    /** The name of a team, and the slug of none. */
    static final String NAME_LIKE_A_SLUG = "all-at-once";
    /** As long as a slug may be. */
    static final String LONG_SLUG = "a-slug-of-as-many-characters-as-a-slug-may-have-which-are-63-99";

    private static final long INT = 1L << 31;
    private static final int FEW = 5;

    /** What texts are made of. */
    enum Contents {
        /** Each the only one of its kind: its field and the id of its row are in it. */
        PLAIN,
        /** Plain ones and here and there an unusual one. */
        MIXED,
        /** Unusual ones alone. */
        UNUSUAL
    }

    /**
     * All teams. Where ids are compared as objects, cut to 32 bits, or compared as text, some are taken for others: so
     * there are ids above 127, above 2^31, equal to others in their lower half, and near 2^53.
     */
    static List<OwnTeam> all(ZoneId zone) {
        List<Instant> few = Times.few(zone);
        List<Instant> odd = Times.tied(Texts.all().size() + Rows.EQUAL_TEXTS);
        return List.of(
                new OwnTeam(1, DEFAULT, "Default", Times.some(zone), few, Ids.mixed(11), Contents.MIXED),
                new OwnTeam(2, OTHER, "South Shore", few.subList(0, 3), few.subList(0, 3), Ids.from(2 * INT - 3)),
                new OwnTeam(128, "rows-0", "No \"rows\"", List.of(), List.of(), Ids.from(100_000)),
                sized(129, 1, Ids.from(200_000)),
                sized(130, 2, Ids.from(300_000)),
                sized(255, 9, Ids.from(400_000)),
                sized(256, 10, Ids.from(500_000)),
                new OwnTeam(257, "rows-11", NAME_LIKE_A_SLUG, Times.equal(11), Times.equal(11), Ids.dense(979_995)),
                sized(INT, 999, Ids.from(512 * INT)),
                sized(INT + 1, 1000, Ids.from(1024 * INT)),
                new OwnTeam(2 * INT, "rows-1001", "=1001", Times.tied(1001), Times.equal(1001), Ids.from(2048 * INT)),
                new OwnTeam(2 * INT + 1, LARGE, "<Large> & co.", Times.tied(12_000), few, Ids.dense(INT - 10)),
                new OwnTeam(2 * INT + 2, TEXTS, "Texte 😀", odd, odd, Ids.from(600_000), Contents.UNUSUAL),
                new OwnTeam(3, LONG_SLUG, "x".repeat(100), few.subList(0, 2), few.subList(0, 1), Ids.from(700_000)),
                new OwnTeam(5, DELETIONS, "Deletions", few.subList(0, 2), Times.tied(24), Ids.small(), Contents.PLAIN),
                new OwnTeam(4, NO_VOUCHERS, DEFAULT, few.subList(0, 1), few.subList(0, 2), Ids.from(800_000)),
                new OwnTeam(Ids.LARGEST - 1, CALENDAR, "Years 1 to 9999", Times.calendar(), few, Ids.upToLargest()));
    }

    /** Those alone that laws look at, which are small. */
    static List<OwnTeam> few(ZoneId zone) {
        return all(zone).subList(0, FEW);
    }

    private OwnTeam(long id, String slug, String name, List<Instant> people, List<Instant> places, Ids ids) {
        this(id, slug, name, people, places, ids, Contents.PLAIN);
    }

    /** When its vouchers were made: one for each place, but in one team none, and in another one in the future, too. */
    List<Instant> vouchers() {
        return switch (slug) {
            case NO_VOUCHERS -> List.of();
            case CALENDAR ->
                Stream.concat(places.stream(), Stream.of(Times.FUTURE)).toList();
            default -> places;
        };
    }

    private static OwnTeam sized(long id, int rows, Ids ids) {
        return new OwnTeam(id, "rows-" + rows, "Rows: " + rows, Times.tied(rows), Times.tied(rows), ids);
    }
}
