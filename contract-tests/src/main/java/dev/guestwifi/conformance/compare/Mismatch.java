package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.model.Difference;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.List;

/**
 * A response that is not what the model expects.
 *
 * @param played the sequence up to its request
 * @param lines for the shell, which send the sequence
 */
record Mismatch(Sequence played, List<String> lines, Difference difference, WrittenResponse response) {
    /** The request whose response it was, for those who report it. */
    WrittenRequest request() {
        WireRequest last = played.requests().get(played.requests().size() - 1);
        return new WrittenRequest(last.method(), last.target(), last.body(), () -> String.join("\n", lines));
    }

    /** What mismatches of one cause have in common. */
    String signature() {
        return difference.rule() + " " + difference.where().replaceAll("/[0-9]+", "/n");
    }
}
