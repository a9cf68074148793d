package dev.guestwifi.client;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a team's list to ask for. Immutable: each method returns a changed copy.
 *
 * @param slug the identifier of the team
 * @param page from 1; null for the first
 * @param perPage 1 to 1000; null for 10
 */
public record PageQuery(
        String slug, @Nullable Integer page, @Nullable Integer perPage) {
    /** The first page of a team's list. */
    public static PageQuery ofTeam(String slug) {
        return new PageQuery(slug, null, null);
    }

    /** Another page, from 1. */
    public PageQuery page(int number) {
        return new PageQuery(slug, number, perPage);
    }

    /** Another size, 1 to 1000 rows a page. */
    public PageQuery perPage(int rows) {
        return new PageQuery(slug, page, rows);
    }
}
