package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.model.Difference;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.List;

/**
 * A response that differs from the model.
 *
 * @param played the sequence up to its request
 * @param lines the curl commands that send the sequence
 */
record Mismatch(Sequence played, List<String> lines, Difference difference, WrittenResponse response) {
    /** The request of the response, for reports. */
    WrittenRequest request() {
        WireRequest last = played.requests().get(played.requests().size() - 1);
        return new WrittenRequest(last.method(), last.target(), last.body(), () -> String.join("\n", lines));
    }

    /** The same for mismatches with the same cause. */
    String signature() {
        return difference.rule() + " " + difference.where().replaceAll("/[0-9]+", "/n");
    }
}
