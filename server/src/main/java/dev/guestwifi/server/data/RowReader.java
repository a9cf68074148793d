package dev.guestwifi.server.data;

import static dev.guestwifi.server.data.Column.*;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of text become records, or {@link BadCell}: the rules are those of contract § Rules. */
final class RowReader {
    private static final Pattern SLUG_SHAPE = Pattern.compile("(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern ACCESSES = Pattern.compile("read_only|read_write");
    private static final Pattern OPT = Pattern.compile("[01]");
    private static final Pattern VOLUME = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,2})?");
    private static final Pattern CODE_SHAPE = Pattern.compile("[^\\p{IsWhite_Space}\\p{Cc}]{1,64}");
    private static final BigDecimal MAX_VOLUME = new BigDecimal(100_000);

    private final KnownRows known = new KnownRows();

    Team team(CsvRow row) {
        long id = known.newId(DataFile.TEAMS, row);
        String slug = row.matching(
                SLUG, SLUG_SHAPE, "must be at most 63 lower-case letters and digits, with single hyphens between");
        return new Team(id, known.newSlug(slug), row.needed(NAME));
    }

    /** The team that always exists, unless a file had it. */
    @Nullable
    Team missingDefault() {
        return known.hasSlug(Team.DEFAULT_SLUG)
                ? null
                : new Team(known.makeTeam(Team.DEFAULT_SLUG), Team.DEFAULT_SLUG, "Default");
    }

    Venue venue(CsvRow row) {
        return new Venue(
                known.newVenue(row),
                row.id(BUSINESS_ID),
                known.team(row),
                row.needed(ADDRESS),
                row.text(CRM_LIST_ID),
                row.text(FREQUENCY),
                row.text(EMAILS),
                row.optionalId(REPORT_ID),
                row.time(CREATED_AT),
                row.time(UPDATED_AT));
    }

    Customer customer(CsvRow row) {
        return new Customer(
                known.newId(DataFile.CUSTOMERS, row),
                known.team(row),
                row.text(FIRST_NAME),
                row.text(LAST_NAME),
                row.text(COMPANY),
                row.text(EMAIL),
                row.text(PHONE),
                row.flag(EMAIL_VERIFIED),
                row.isNull(MARKET_OPT) ? null : row.matching(MARKET_OPT, OPT, "must be 0, 1 or empty"),
                row.text(ARUBA_SITE_ID),
                row.time(CREATED_AT),
                row.time(UPDATED_AT));
    }

    CustomerVisit visit(CsvRow row) {
        return new CustomerVisit(
                known.newId(DataFile.CUSTOMER_VISITS, row),
                known.team(row),
                row.text(CUSTOMER),
                row.text(FIRST_NAME),
                row.text(LAST_NAME),
                row.text(VENUE),
                row.text(MAC),
                known.customer(row),
                row.isNull(VENUE_ID) ? null : Long.valueOf(known.venue(row)),
                row.time(CREATED_AT),
                row.time(UPDATED_AT));
    }

    Voucher voucher(CsvRow row) {
        long id = known.newId(DataFile.VOUCHERS, row);
        long team = known.team(row);
        return new Voucher(id, team, known.customer(row), terms(row, team), row.time(CREATED_AT), row.time(UPDATED_AT));
    }

    private VoucherTerms terms(CsvRow row, long team) {
        String volume = "must be a number from 0 to " + MAX_VOLUME + " with at most two decimals";
        BigDecimal volumecap = new BigDecimal(row.matching(VOLUMECAP, VOLUME, volume));
        if (volumecap.compareTo(MAX_VOLUME) > 0) {
            throw new BadCell(VOLUMECAP, volume);
        }
        String code =
                row.matching(CODE, CODE_SHAPE, "must be 1 to 64 characters without white space or control characters");
        return new VoucherTerms(
                known.venue(row),
                known.newCode(team, code),
                row.integer(NUMBER_OF_DAYS, 1, 3650),
                row.integer(UPSPEED, 0, 10_000),
                row.integer(DOWNSPEED, 0, 10_000),
                volumecap,
                row.integer(MAX_DEVICES, 0, 1000));
    }

    ApiKey key(CsvRow row) {
        String hash =
                row.matching(SHA256, HASH, "must be 64 hexadecimal digits").toLowerCase(Locale.ROOT);
        String access = row.matching(ACCESS, ACCESSES, "must be read_only or read_write");
        return new ApiKey(
                known.newHash(hash),
                row.needed(PREFIX),
                row.needed(LAST4),
                row.needed(LABEL),
                row.isNull(TEAM_ID) ? null : Long.valueOf(known.team(row)),
                Access.valueOf(access.toUpperCase(Locale.ROOT)),
                row.time(CREATED_AT),
                row.optionalTime(EXPIRES_AT));
    }
}
