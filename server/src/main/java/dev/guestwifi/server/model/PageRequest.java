package dev.guestwifi.server.model;

/**
 * Which page of a list is asked for.
 *
 * @param page from 1
 * @param perPage rows a page, from 1
 */
public record PageRequest(int page, int perPage) {
    public PageRequest {
        if (page < 1 || perPage < 1) {
            throw new IllegalArgumentException("page " + page + " of " + perPage + " rows");
        }
    }

    /** How many rows stand before this page. */
    public long offset() {
        return (page - 1L) * perPage;
    }
}
