package dev.guestwifi.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list, chosen by when they were first recorded (contract § Dates and times). Immutable: each
 * method returns a changed copy.
 *
 * @param start the first day, inclusive, in the zone of the instance; null for no lower end
 * @param end the last day, inclusive; null for no upper end
 * @param fromPage the page to begin with, from 1
 * @param perPage rows a page, 1 to 1000
 */
public record CustomerQuery(
        @Nullable LocalDate start, @Nullable LocalDate end, int fromPage, int perPage) {
    /** All of them. */
    public static CustomerQuery all() {
        return new CustomerQuery(null, null, 1, Page.DEFAULT_SIZE);
    }

    /** From one day to another, both inclusive. */
    public static CustomerQuery between(LocalDate first, LocalDate last) {
        return new CustomerQuery(first, last, 1, Page.DEFAULT_SIZE);
    }

    /** From a day on. */
    public static CustomerQuery since(LocalDate first) {
        return new CustomerQuery(first, null, 1, Page.DEFAULT_SIZE);
    }

    /** Up to the end of a day. */
    public static CustomerQuery until(LocalDate last) {
        return new CustomerQuery(null, last, 1, Page.DEFAULT_SIZE);
    }

    /** Beginning with another page, from 1. */
    public CustomerQuery fromPage(int number) {
        return new CustomerQuery(start, end, number, perPage);
    }

    /** With another size of pages, 1 to 1000 rows; {@value Page#DEFAULT_SIZE} unless told. */
    public CustomerQuery perPage(int rows) {
        return new CustomerQuery(start, end, fromPage, rows);
    }
}
