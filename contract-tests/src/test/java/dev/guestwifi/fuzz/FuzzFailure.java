package dev.guestwifi.fuzz;

import java.util.List;
import java.util.stream.Collectors;

/** A request that was not treated as it must be, with all that is needed to send it again. */
final class FuzzFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    /**
     * @param seed of the connection
     * @param requests how many the connection had sent
     */
    FuzzFailure(String what, List<SentRequest> batch, long seed, int requests) {
        super(what
                + "\nreplay: ./mvnw -pl contract-tests -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dfuzz.connections=1 -Dfuzz.seed=" + seed + " -Dfuzz.requests=" + (requests + 1)
                + "\nsent on one connection:\n"
                + batch.stream()
                        .map(request -> ByteMutations.shown(request.bytes()))
                        .collect(Collectors.joining("\n")));
    }
}
