package dev.guestwifi.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list, by the day they were first recorded. Immutable.
 *
 * @param start the first day, inclusive; null for no lower bound
 * @param end the last day, inclusive; null for no upper bound
 * @param fromPage the page to start with, from 1
 * @param perPage the number of rows per page, 1 to 1000
 */
public record CustomerQuery(
        @Nullable LocalDate start, @Nullable LocalDate end, int fromPage, int perPage)
        implements DateQuery<CustomerQuery> {
    /** Selects all customers. */
    public static CustomerQuery all() {
        return of(null, null);
    }

    /** Selects the customers from one day to another, both inclusive. */
    public static CustomerQuery between(LocalDate first, LocalDate last) {
        return of(first, last);
    }

    /** Selects the customers from a day on. */
    public static CustomerQuery since(LocalDate first) {
        return of(first, null);
    }

    /** Selects the customers up to and including a day. */
    public static CustomerQuery until(LocalDate last) {
        return of(null, last);
    }

    private static CustomerQuery of(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new CustomerQuery(start, end, 1, Page.DEFAULT_SIZE);
    }

    @Override
    public CustomerQuery withPages(int fromPage, int perPage) {
        return new CustomerQuery(start, end, fromPage, perPage);
    }
}
