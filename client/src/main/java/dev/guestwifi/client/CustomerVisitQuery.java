package dev.guestwifi.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which visits to list, by the day they took place. Immutable.
 *
 * @param start the first day, inclusive; null for no lower bound
 * @param end the last day, inclusive; null for no upper bound
 * @param fromPage the page to start with, from 1
 * @param perPage the number of rows per page, 1 to 1000
 */
public record CustomerVisitQuery(
        @Nullable LocalDate start, @Nullable LocalDate end, int fromPage, int perPage)
        implements DateQuery<CustomerVisitQuery> {
    /** Selects all visits. */
    public static CustomerVisitQuery all() {
        return of(null, null);
    }

    /** Selects the visits from one day to another, both inclusive. */
    public static CustomerVisitQuery between(LocalDate first, LocalDate last) {
        return of(first, last);
    }

    /** Selects the visits from a day on. */
    public static CustomerVisitQuery since(LocalDate first) {
        return of(first, null);
    }

    /** Selects the visits up to and including a day. */
    public static CustomerVisitQuery until(LocalDate last) {
        return of(null, last);
    }

    private static CustomerVisitQuery of(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new CustomerVisitQuery(start, end, 1, Page.DEFAULT_SIZE);
    }

    @Override
    public CustomerVisitQuery withPages(int fromPage, int perPage) {
        return new CustomerVisitQuery(start, end, fromPage, perPage);
    }
}
