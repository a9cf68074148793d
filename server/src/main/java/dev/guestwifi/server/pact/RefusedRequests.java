package dev.guestwifi.server.pact;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.time.Duration;

/** The response to the next requests with a key: for a number of requests and a time, whichever ends first. */
final class RefusedRequests {
    static final int REQUESTS = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ProblemCode code;
    private final int retryAfter;
    private final long since;
    private int left;

    /**
     * @param retryAfter in seconds
     * @param since elapsed time in nanoseconds
     */
    RefusedRequests(ProblemCode code, int requests, int retryAfter, long since) {
        this.code = code;
        this.left = requests;
        this.retryAfter = retryAfter;
        this.since = since;
    }

    /**
     * Counts a request.
     *
     * @throws ProblemException if it is refused
     */
    void count(long now) {
        if (left > 0 && now - since < LONGEST.toNanos()) {
            left--;
            throw ProblemException.of(
                    code,
                    "A provider state has asked for this response. Try again in " + retryAfter
                            + (retryAfter == 1 ? " second." : " seconds."),
                    "Retry-After",
                    String.valueOf(retryAfter));
        }
    }
}
