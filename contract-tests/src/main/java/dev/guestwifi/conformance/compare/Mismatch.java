package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.model.Difference;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.text.TextShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A response that differs from the model.
 *
 * @param played the sequence up to its request
 * @param lines the curl commands that send the sequence
 * @param isConcurrent whether other reads were in progress
 */
record Mismatch(
        Sequence played, List<String> lines, Difference difference, WrittenResponse response, boolean isConcurrent) {
    /** The request of the response, for reports. */
    WrittenRequest request() {
        WireRequest last = played.requests().get(played.requests().size() - 1);
        return new WrittenRequest(last.method(), last.target(), last.body(), () -> String.join("\n", lines));
    }

    /** The same for mismatches with the same cause. */
    String signature() {
        return difference.rule() + " " + TextShape.ofPointer(difference.where());
    }

    /** The same while other reads were in progress. */
    Mismatch concurrent() {
        return new Mismatch(played, lines, difference, response, true);
    }

    /** Whether the two have the same cause. */
    boolean isLike(Mismatch other) {
        return signature().equals(other.signature());
    }

    /** The signature with the kinds of the values: equal for the same fault with other data. */
    String fingerprint() {
        return signature() + " " + kind(difference.expected()) + missingCode() + " -> " + kind(difference.actual());
    }

    /** The code of the first error that is missing: it tells faults of one parameter apart. */
    private String missingCode() {
        if (!difference.where().equals("/errors") || !difference.expected().startsWith("[")) {
            return "";
        }
        List<String> missing = new ArrayList<>(errors(difference.expected()));
        missing.removeAll(errors(difference.actual()));
        return missing.isEmpty() ? "" : " with " + missing.get(0).replaceFirst("^.* ", "");
    }

    private static List<String> errors(String list) {
        return List.of(list.replaceAll("[\\[\\]]", "").split(", ", -1));
    }

    private String kind(String text) {
        return difference.where().equals("status") ? status(text) : TextShape.kind(text);
    }

    /** Statuses, without the code and the errors after them. */
    private static String status(String text) {
        return text.replaceFirst("(?s)^([0-9]+(?: or [0-9]+)*).*", "$1");
    }
}
