package dev.guestwifi.server.pact;

/**
 * Who asks for states. All states of an interaction come from one caller.
 *
 * @param id the name at the end of the path, or else the connection
 */
public record StateCaller(Object id) {
    /** A caller that has a name, whatever its connections. */
    public static StateCaller named(String name) {
        return new StateCaller(name);
    }
}
