package dev.guestwifi.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list to read, by date (contract § Dates and times). Dates are whole days in the time zone of
 * the instance.
 *
 * @param <Q> the type of the query itself
 */
public sealed interface DateQuery<Q extends DateQuery<Q>> extends PageQuery<Q>
        permits CustomerQuery, CustomerVisitQuery {
    /** The first day, inclusive; null for no lower bound. */
    @Nullable
    LocalDate start();

    /** The last day, inclusive; null for no upper bound. */
    @Nullable
    LocalDate end();
}
