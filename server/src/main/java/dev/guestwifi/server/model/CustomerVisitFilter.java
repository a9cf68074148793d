package dev.guestwifi.server.model;

/**
 * Which visits a list has.
 *
 * @param created when they were made
 */
public record CustomerVisitFilter(DateWindow created) {
    /** All visits of the team. */
    public static final CustomerVisitFilter ALL = new CustomerVisitFilter(DateWindow.ALWAYS);
}
