package dev.guestwifi.server.pact;

import java.util.function.BooleanSupplier;

/**
 * Who asks for states. Verifiers send all states of an interaction over one connection. Those that open a connection
 * for each state, and run at the same time, are told apart by the name at the end of the path.
 *
 * @param name as in the path; empty if there is none
 * @param address the IP address
 * @param connection tells two connections apart
 * @param isOpen whether the connection still is
 */
public record StateCaller(String name, String address, Object connection, BooleanSupplier isOpen) {
    /** A caller that is told apart by its name alone. */
    public static StateCaller named(String name) {
        return new StateCaller(name, "", name, () -> true);
    }

    /** Whether another call surely came from the same caller. */
    boolean is(StateCaller other) {
        return name.equals(other.name) && (name.isEmpty() ? connection == other.connection : true);
    }

    /** Whether a caller that has closed its connection may be this one. */
    boolean mayContinue(StateCaller other) {
        return name.isEmpty() && other.name.isEmpty() && address.equals(other.address) && !other.isOpen.getAsBoolean();
    }
}
