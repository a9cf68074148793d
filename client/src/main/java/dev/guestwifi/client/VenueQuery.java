package dev.guestwifi.client;

/**
 * Which pages of venues to list. Immutable.
 *
 * @param fromPage the page to start with, from 1
 * @param perPage the number of rows per page, 1 to 1000
 */
public record VenueQuery(int fromPage, int perPage) implements PageQuery<VenueQuery> {
    /** Selects all venues. */
    public static VenueQuery all() {
        return new VenueQuery(1, Page.DEFAULT_SIZE);
    }

    @Override
    public VenueQuery withPages(int fromPage, int perPage) {
        return new VenueQuery(fromPage, perPage);
    }
}
