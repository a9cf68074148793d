package dev.guestwifi.client;

/**
 * Which pages of venues to list. Immutable: each method returns a changed copy.
 *
 * @param fromPage the page to begin with, from 1
 * @param perPage rows a page, 1 to 1000
 */
public record VenueQuery(int fromPage, int perPage) {
    /** All of them. */
    public static VenueQuery all() {
        return new VenueQuery(1, Page.DEFAULT_SIZE);
    }

    /** Beginning with another page, from 1. */
    public VenueQuery fromPage(int number) {
        return new VenueQuery(number, perPage);
    }

    /** With another size of pages, 1 to 1000 rows; {@value Page#DEFAULT_SIZE} unless told. */
    public VenueQuery perPage(int rows) {
        return new VenueQuery(fromPage, rows);
    }
}
