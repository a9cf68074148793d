package dev.guestwifi.server.model;

/**
 * Which customers a list has.
 *
 * @param created when they were created
 */
public record CustomerFilter(DateWindow created) {
    /** All customers of the team. */
    public static final CustomerFilter ALL = new CustomerFilter(DateWindow.ALWAYS);
}
