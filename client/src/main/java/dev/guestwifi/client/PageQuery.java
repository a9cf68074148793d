package dev.guestwifi.client;

/**
 * Which pages of a list to read. Immutable: each method returns a changed copy.
 *
 * @param <Q> the type of the query itself
 */
public sealed interface PageQuery<Q extends PageQuery<Q>> permits DateQuery, VenueQuery, VoucherQuery {
    /** The page to start with, from 1. */
    int fromPage();

    /** The number of rows per page, 1 to 1000. */
    int perPage();

    /** Starts with another page, from 1. */
    default Q fromPage(int number) {
        return withPages(number, perPage());
    }

    /** Reads pages of another size, 1 to 1000 rows. The default is {@value Page#DEFAULT_SIZE}. */
    default Q perPage(int rows) {
        return withPages(fromPage(), rows);
    }

    /** Starts with another page and reads pages of another size. */
    Q withPages(int fromPage, int perPage);
}
