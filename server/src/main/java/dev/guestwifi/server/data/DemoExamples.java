package dev.guestwifi.server.data;

import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values of parameters that match current rows of the default team. */
public final class DemoExamples {
    private DemoExamples() {}

    /**
     * Examples by the name of their parameter: letters, digits and hyphens only. Parameters without a matching row are
     * left out.
     *
     * @param zone the time zone of date parameters
     */
    public static Map<String, String> of(Stores stores, ZoneId zone) {
        Map<String, String> examples = new HashMap<>();
        stores.teams().find(Team.DEFAULT_SLUG).map(Team::id).ifPresent(team -> {
            newestMonth(stores, team, zone).ifPresent(start -> {
                examples.put("start_date", start.toString());
                examples.put("end_date", start.plusMonths(1).minusDays(1).toString());
            });
            Page<Venue> venues = stores.venues().list(team, new PageRequest(1, 1));
            venues.rows().forEach(venue -> examples.put("venue_id", String.valueOf(venue.id())));
            newest(request -> stores.vouchers().list(team, request))
                    .ifPresent(voucher -> putVoucher(examples, voucher));
        });
        return Map.copyOf(examples);
    }

    /** The first day of the newest month in which the team has both customers and visits. */
    private static Optional<LocalDate> newestMonth(Stores stores, long team, ZoneId zone) {
        return Stream.of(
                        newest(request -> stores.customers().list(team, CustomerFilter.ALL, request)),
                        newest(request -> stores.customerVisits().list(team, CustomerVisitFilter.ALL, request)))
                .flatMap(Optional::stream)
                .map(Row::createdAt)
                .min(Comparator.naturalOrder())
                .map((Instant time) -> time.atZone(zone).toLocalDate().withDayOfMonth(1));
    }

    /** A voucher that can be deleted, and an unused code: once used, the newest voucher and the example change. */
    private static void putVoucher(Map<String, String> examples, Voucher newest) {
        examples.put("voucherId", String.valueOf(newest.id()));
        examples.put("code", "GUEST-" + (newest.id() + 1));
    }

    private static <T extends Row> Optional<T> newest(Function<PageRequest, Page<T>> list) {
        long total = list.apply(new PageRequest(1, 1)).total();
        return total == 0
                ? Optional.empty()
                : list.apply(new PageRequest(Math.toIntExact(total), 1)).rows().stream()
                        .findFirst();
    }
}
