package dev.guestwifi.server.model;

/**
 * A tenant of the instance.
 *
 * @param slug the identifier that requests name the team by
 * @param name what people call it; never part of the API
 */
public record Team(long id, String slug, String name) {
    /** The slug of the team that always exists. */
    public static final String DEFAULT_SLUG = "default";
}
