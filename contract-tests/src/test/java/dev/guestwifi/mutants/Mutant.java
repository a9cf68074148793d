package dev.guestwifi.mutants;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.store.Stores;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The real server with a single fault.
 *
 * @param family whose laws must find it
 * @param isGrave whether it gives data away or loses some
 * @param store what stands before the store
 * @param change makes what stands before the server, given the key for the whole instance; anew for each server, since
 *     it may remember things
 */
record Mutant(
        String name, Family family, boolean isGrave, UnaryOperator<Stores> store, Function<String, Change> change) {
    /** The faults of one family, a name each. */
    record Maker(Family family) {
        /** A fault between client and server that remembers nothing. */
        Mutant http(String name, Change change) {
            return remembering(name, () -> change);
        }

        /** A fault between client and server that remembers what it saw. */
        Mutant remembering(String name, Supplier<Change> change) {
            return knowing(name, key -> change.get());
        }

        /** A fault between client and server that needs the key for the whole instance. */
        Mutant knowing(String name, Function<String, Change> change) {
            return new Mutant(name, family, false, UnaryOperator.identity(), change);
        }

        /** A fault of the store. */
        Mutant store(String name, UnaryOperator<Stores> change) {
            return new Mutant(name, family, false, change, key -> Change.NONE);
        }
    }

    /** The same fault, said to be one of security or loss of data. */
    Mutant grave() {
        return new Mutant(name, family, true, store, change);
    }
}
