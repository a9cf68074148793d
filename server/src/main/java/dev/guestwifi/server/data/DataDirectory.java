package dev.guestwifi.server.data;

import dev.guestwifi.server.data.CsvRow.BadCell;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.StoresBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Reads the CSV files of a directory into a store: contract § Data files. Nothing is served unless all is well. */
public final class DataDirectory {
    private static final Pattern SLUG = Pattern.compile("(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ACCESS = Pattern.compile("read_only|read_write");
    private static final Pattern OPT = Pattern.compile("[01]");
    private static final Pattern VOLUME = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,2})?");
    private static final Pattern CODE = Pattern.compile("[^\\p{IsWhite_Space}\\p{Cc}]{1,64}");
    private static final BigDecimal MAX_VOLUME = new BigDecimal(100_000);

    private final Path directory;
    private final StoresBuilder store;
    private final PrintStream progress;
    private final Faults faults = new Faults();
    private final Map<Long, String> teams = new HashMap<>();
    private final Map<Long, Long> teamOfVenue = new HashMap<>();
    private final Roaring64Bitmap customers = new Roaring64Bitmap();

    private DataDirectory(Path directory, StoresBuilder store, PrintStream progress) {
        this.directory = directory;
        this.store = store;
        this.progress = progress;
    }

    /**
     * Loads a directory. A file that is not there has no rows.
     *
     * @param progress where long files tell how far they are
     * @throws BadDataException naming every bad row by file, line, column and reason
     * @throws IOException if a file cannot be read
     */
    public static void load(Path directory, StoresBuilder into, PrintStream progress) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new BadDataException(directory + " is no directory.");
        }
        new DataDirectory(directory, into, progress).load();
    }

    private void load() throws IOException {
        loadTeams();
        loadVenues();
        loadCustomers();
        loadVisits();
        loadVouchers();
        loadKeys();
        faults.refuse();
    }

    private void loadTeams() throws IOException {
        file("teams.csv", "id", "slug", "name").read(row -> {
            Team team = new Team(row.id("id"), row.matching("slug", SLUG, "is no slug"), row.needed("name"));
            if (teams.containsValue(team.slug())) {
                throw new BadCell("slug", "is there twice");
            }
            if (teams.putIfAbsent(team.id(), team.slug()) != null) {
                throw new BadCell("id", "is there twice");
            }
            store.add(team);
        });
        if (!teams.containsValue(Team.DEFAULT_SLUG)) {
            long free = LongStream.iterate(1, id -> id + 1)
                    .filter(id -> !teams.containsKey(id))
                    .findFirst()
                    .orElseThrow();
            teams.put(free, Team.DEFAULT_SLUG);
            store.add(new Team(free, Team.DEFAULT_SLUG, "Default"));
        }
    }

    private void loadVenues() throws IOException {
        Roaring64Bitmap ids = new Roaring64Bitmap();
        file(
                        "venues.csv",
                        "id",
                        "business_id",
                        "team_id",
                        "address",
                        "crm_list_id",
                        "frequency",
                        "emails",
                        "report_id",
                        "created_at",
                        "updated_at")
                .read(row -> {
                    Venue venue = new Venue(
                            row.id("id"),
                            row.id("business_id"),
                            team(row),
                            row.needed("address"),
                            row.text("crm_list_id"),
                            row.text("frequency"),
                            row.text("emails"),
                            row.optionalId("report_id"),
                            row.time("created_at"),
                            row.time("updated_at"));
                    unique(ids, venue.id());
                    teamOfVenue.put(venue.id(), venue.teamId());
                    store.add(venue);
                });
    }

    private void loadCustomers() throws IOException {
        file(
                        "customers.csv",
                        "id",
                        "team_id",
                        "first_name",
                        "last_name",
                        "company",
                        "email",
                        "phone",
                        "email_verified",
                        "market_opt",
                        "aruba_site_id",
                        "created_at",
                        "updated_at")
                .read(row -> {
                    Customer customer = new Customer(
                            row.id("id"),
                            team(row),
                            row.text("first_name"),
                            row.text("last_name"),
                            row.text("company"),
                            row.text("email"),
                            row.text("phone"),
                            row.flag("email_verified"),
                            row.text("market_opt") == null
                                    ? null
                                    : row.matching("market_opt", OPT, "must be 0, 1 or empty"),
                            row.text("aruba_site_id"),
                            row.time("created_at"),
                            row.time("updated_at"));
                    unique(customers, customer.id());
                    store.add(customer);
                });
    }

    private void loadVisits() throws IOException {
        Roaring64Bitmap ids = new Roaring64Bitmap();
        file(
                        "customer-visits.csv",
                        "id",
                        "team_id",
                        "customer",
                        "first_name",
                        "last_name",
                        "venue",
                        "mac",
                        "customer_id",
                        "venue_id",
                        "created_at",
                        "updated_at")
                .read(row -> {
                    CustomerVisit visit = new CustomerVisit(
                            row.id("id"),
                            team(row),
                            row.text("customer"),
                            row.text("first_name"),
                            row.text("last_name"),
                            row.text("venue"),
                            row.text("mac"),
                            knownCustomer(row),
                            row.text("venue_id") == null ? null : Long.valueOf(venue(row)),
                            row.time("created_at"),
                            row.time("updated_at"));
                    unique(ids, visit.id());
                    store.add(visit);
                });
    }

    private void loadVouchers() throws IOException {
        Roaring64Bitmap ids = new Roaring64Bitmap();
        Set<String> codes = new HashSet<>();
        file(
                        "vouchers.csv",
                        "id",
                        "team_id",
                        "venue_id",
                        "customer_id",
                        "code",
                        "number_of_days",
                        "upspeed",
                        "downspeed",
                        "volumecap",
                        "max_devices",
                        "created_at",
                        "updated_at")
                .read(row -> {
                    Voucher voucher = new Voucher(
                            row.id("id"),
                            team(row),
                            knownCustomer(row),
                            terms(row),
                            row.time("created_at"),
                            row.time("updated_at"));
                    unique(ids, voucher.id());
                    if (!codes.add(voucher.teamId() + " "
                            + VoucherCode.uniqueKey(voucher.terms().code()))) {
                        throw new BadCell("code", "is there twice in its team");
                    }
                    store.add(voucher);
                });
    }

    private VoucherTerms terms(CsvRow row) {
        BigDecimal volume =
                new BigDecimal(row.matching("volumecap", VOLUME, "must be a number with at most two decimals"));
        if (volume.compareTo(MAX_VOLUME) > 0) {
            throw new BadCell("volumecap", "must be at most " + MAX_VOLUME);
        }
        return new VoucherTerms(
                venue(row),
                row.matching("code", CODE, "must be 1 to 64 characters without white space or control characters"),
                row.integer("number_of_days", 1, 3650),
                row.integer("upspeed", 0, 10_000),
                row.integer("downspeed", 0, 10_000),
                volume,
                row.integer("max_devices", 0, 1000));
    }

    private void loadKeys() throws IOException {
        Set<String> hashes = new HashSet<>();
        file("keys.csv", "sha256", "prefix", "last4", "label", "team_id", "access", "created_at", "expires_at")
                .read(row -> {
                    ApiKey key = new ApiKey(
                            row.matching("sha256", SHA256, "must be 64 lower-case hexadecimal digits"),
                            row.needed("prefix"),
                            row.needed("last4"),
                            row.needed("label"),
                            row.text("team_id") == null ? null : Long.valueOf(team(row)),
                            Access.valueOf(row.matching("access", ACCESS, "must be read_only or read_write")
                                    .toUpperCase(Locale.ROOT)),
                            row.time("created_at"),
                            row.optionalTime("expires_at"));
                    if (!hashes.add(key.sha256())) {
                        throw new BadCell("sha256", "is there twice");
                    }
                    store.add(key);
                });
    }

    private CsvFile file(String name, String... columns) {
        return new CsvFile(directory.resolve(name), List.of(columns), faults, progress);
    }

    private long team(CsvRow row) {
        long team = row.id("team_id");
        if (!teams.containsKey(team)) {
            throw new BadCell("team_id", "refers to no team");
        }
        return team;
    }

    private long venue(CsvRow row) {
        long venue = row.id("venue_id");
        Long owner = teamOfVenue.get(venue);
        if (owner == null || owner != row.id("team_id")) {
            throw new BadCell("venue_id", "refers to no venue of the team");
        }
        return venue;
    }

    private @Nullable Long knownCustomer(CsvRow row) {
        Long customer = row.optionalId("customer_id");
        if (customer != null && !customers.contains(customer)) {
            throw new BadCell("customer_id", "refers to no customer");
        }
        return customer;
    }

    private static void unique(Roaring64Bitmap ids, long id) {
        if (ids.contains(id)) {
            throw new BadCell("id", "is there twice");
        }
        ids.addLong(id);
    }
}
