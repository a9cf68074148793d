package dev.guestwifi.conformance.data;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.deployment.TargetKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An instance that gives every law something to look at: teams with lists of no rows, few and thousands, rows at the
 * edges of days from year 1 to 9999 and of clock changes in many zones, equal times, nulls, large ids, unusual texts,
 * and keys of each kind. Its data directory is what the contract describes. The rows of a zone are always the same;
 * keys are new.
 */
public final class DataSet {
    /**
     * How long the first of the keys lives that are to expire while a run is under way; the last lives about 5 minutes.
     */
    public static final Duration SHORT_LIVED = Duration.ofSeconds(4);

    /** The slug of a team with venues and without vouchers. */
    public static final String NO_VOUCHERS = OwnTeam.NO_VOUCHERS;

    /** The slug of a team whose texts are all unusual. */
    public static final String UNUSUAL_TEXTS = OwnTeam.TEXTS;

    /** The slug of a team of whose vouchers each run deletes some. */
    public static final String DELETIONS = OwnTeam.DELETIONS;

    /** The slug of a team with thousands of customers. */
    public static final String LARGE = OwnTeam.LARGE;

    /** The slug of a team with rows from year 1 to 9999, and a voucher of the future. */
    public static final String ALL_YEARS = OwnTeam.CALENDAR;

    /** What a careless lookup takes for a slug: the name or the id of a team, a part of a slug, and a slug with more. */
    public static final List<String> NOT_SLUGS =
            List.of(OwnTeam.NAME_LIKE_A_SLUG, "128", "rows-1200", "south", OwnTeam.DEFAULT + "-x");

    private static final Map<Ids.Kind, String> SCHEMAS = Map.of(
            Ids.Kind.VENUE, "Venue",
            Ids.Kind.CUSTOMER, "Customer",
            Ids.Kind.VISIT, "CustomerVisit",
            Ids.Kind.VOUCHER, "Voucher");

    private static final Map<String, Long> TEAMS = teamsById();

    private final ZoneId zone;
    private final List<OwnTeam> teams;
    private final List<TargetKey> keys;

    /** @param zone where the days of the instance begin and end */
    public DataSet(ZoneId zone) {
        this(zone, SHORT_LIVED);
    }

    /** @param shortLived how long from now on the first of the keys lives that are to expire during a run */
    public DataSet(ZoneId zone, Duration shortLived) {
        this(zone, shortLived, OwnTeam.all(zone));
    }

    private DataSet(ZoneId zone, Duration shortLived, List<OwnTeam> teams) {
        this(zone, teams, OwnKeys.generate(new SecureRandom(), shortLived));
    }

    private DataSet(ZoneId zone, List<OwnTeam> teams, List<TargetKey> keys) {
        this.zone = zone;
        this.teams = teams;
        List<String> slugs = teams.stream().map(OwnTeam::slug).toList();
        this.keys = keys.stream()
                .filter(key -> key.team() == null || slugs.contains(key.team()))
                .toList();
    }

    /** The same without keys that have rights or networks of their own: its files have the usual columns alone. */
    DataSet withUsualRights() {
        return new DataSet(
                zone, teams, keys.stream().filter(key -> key.rights() == null).toList());
    }

    /** The smallest teams alone, for those who load it hundreds of times. Its rows are not those of {@link #rows}. */
    public static DataSet small(ZoneId zone) {
        return new DataSet(zone, SHORT_LIVED, OwnTeam.few(zone));
    }

    /** A deployment that serves this data and has no other users. */
    public TargetBuilder at(URI url) {
        boolean isWhole = teams.size() == TEAMS.size();
        return at(url, zone, keys)
                .ownTeams(
                        isWhole ? List.of() : teams.stream().map(OwnTeam::slug).toList());
    }

    static TargetBuilder at(URI url, ZoneId zone, List<TargetKey> keys) {
        return Target.at(url, OwnKeys.value(keys, OwnKeys.INSTANCE))
                .team(OwnTeam.DEFAULT)
                .otherTeam(OwnTeam.OTHER, OwnKeys.value(keys, OwnKeys.OTHER_TEAM))
                .readOnlyKey(OwnKeys.value(keys, OwnKeys.READ_ONLY))
                .deadKey(OwnKeys.value(keys, OwnKeys.DEAD))
                .limitedKey(OwnKeys.limited(keys))
                .furtherKeys(OwnKeys.further(keys))
                .zone(zone)
                .ownData(true)
                .exclusive(true);
    }

    /** All its keys. */
    public List<TargetKey> keys() {
        return keys;
    }

    private static Map<String, Long> teamsById() {
        Map<String, Long> teams = new LinkedHashMap<>();
        OwnTeam.all(ZoneOffset.UTC).forEach(team -> teams.put(team.slug(), team.id()));
        return Collections.unmodifiableMap(teams);
    }

    /** The slugs of the teams, with their ids. */
    public static Map<String, Long> teams() {
        return TEAMS;
    }

    /**
     * The rows of every list, by the path without its slash, in the order of the files: the fields that are not null,
     * as numbers, booleans and texts, and {@code team_id}.
     */
    public static Map<String, List<Map<String, Object>>> rows(ZoneId zone) {
        return rows(OwnTeam.all(zone));
    }

    /** The rows of each team, by its id, made when they are asked for. */
    public static Map<Long, Supplier<Map<String, List<Map<String, Object>>>>> rowsByTeam(ZoneId zone) {
        return OwnTeam.all(zone).stream().collect(Collectors.toMap(OwnTeam::id, team -> () -> rows(List.of(team))));
    }

    private static Map<String, List<Map<String, Object>>> rows(List<OwnTeam> of) {
        List<Rows> teams = of.stream().map(Rows::new).toList();
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        for (Ids.Kind kind : Ids.Kind.values()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            teams.forEach(team -> rows.addAll(team.of(kind)));
            lists.put(kind.list(), rows);
        }
        return lists;
    }

    /**
     * Writes the data files.
     *
     * @throws IOException if the directory cannot be made or written
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Csv.write(
                directory.resolve("teams.csv"),
                List.of("id", "slug", "name"),
                teams.stream()
                        .map(team -> Map.<String, Object>of("id", team.id(), "slug", team.slug(), "name", team.name()))
                        .toList());
        Map<String, List<Map<String, Object>>> lists = rows(teams);
        for (Ids.Kind kind : Ids.Kind.values()) {
            List<String> columns = new ArrayList<>(ContractDocument.load().fieldsOf(SCHEMAS.getOrDefault(kind, "")));
            if (!columns.contains("team_id")) {
                columns.add("team_id");
            }
            List<Map<String, Object>> rows = lists.getOrDefault(kind.list(), List.of());
            Path file = directory.resolve(kind.list() + ".csv");
            switch (kind) {
                case CUSTOMER -> Csv.write(file, columns, inOrderOfTime(rows));
                case VISIT -> Csv.write(file, reversed(columns), rows);
                case VENUE -> Csv.writeLikeWindows(file, columns, rows);
                default -> Csv.write(file, columns, rows);
            }
        }
        OwnKeys.write(directory.resolve("keys.csv"), keys, teams());
    }

    /** Rows of one time with the largest id first: a server that finds the file in order must nevertheless sort it. */
    private static List<Map<String, Object>> inOrderOfTime(List<Map<String, Object>> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Map<String, Object> row) -> String.valueOf(row.get("created_at")))
                        .thenComparing(row -> (Long) row.get("id"), Comparator.reverseOrder()))
                .toList();
    }

    /** Columns may come in any order. */
    private static List<String> reversed(List<String> columns) {
        List<String> reversed = new ArrayList<>(columns);
        Collections.reverse(reversed);
        return reversed;
    }
}
