package dev.guestwifi.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a team's list to ask for, between two days. Immutable: each method returns a changed copy.
 *
 * @param page which page
 * @param start the first day, inclusive, in the zone of the instance; null for no lower end
 * @param end the last day, inclusive; null for no upper end
 */
public record DatedQuery(
        PageQuery page, @Nullable LocalDate start, @Nullable LocalDate end) {
    /** The first page of a team's whole list. */
    public static DatedQuery ofTeam(String slug) {
        return new DatedQuery(PageQuery.ofTeam(slug), null, null);
    }

    /** Another page, from 1. */
    public DatedQuery page(int number) {
        return new DatedQuery(page.page(number), start, end);
    }

    /** Another size, 1 to 1000 rows a page. */
    public DatedQuery perPage(int rows) {
        return new DatedQuery(page.perPage(rows), start, end);
    }

    /** Only what was made from one day to another, both inclusive; either may be null. */
    public DatedQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DatedQuery(page, first, last);
    }
}
