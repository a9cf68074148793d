package dev.guestwifi.spec.compare;

import java.util.Locale;
import java.util.Set;

/**
 * What one interaction of a pact uses of the contract.
 *
 * @param operation such as {@code GET /venues}; empty if the contract has none like it
 * @param sent parameters with their kind, such as {@code query parameter slug}, and fields such as {@code field code}
 * @param status that it expects
 * @param expected fields such as {@code field data[].id} and headers such as {@code header Link} of the response
 * @param codes such as {@code problem code not_found}
 */
record PactUse(
        PactName pact, String operation, Set<String> sent, String status, Set<String> expected, Set<String> codes) {
    /** Who says so. */
    record PactName(String consumer, String interaction) {}

    PactUse {
        sent = Set.copyOf(sent);
        expected = Set.copyOf(expected);
        codes = Set.copyOf(codes);
    }

    /** Whether a change touches it. */
    boolean isTouched(Change change) {
        return change.places().stream().anyMatch(place -> isTouched(place, change.what()));
    }

    private boolean isTouched(Place place, String what) {
        return switch (place.kind()) {
            case CONTRACT -> true;
            case CODE -> codes.contains(place.part());
            case OPERATION -> isOf(place);
            case PARAMETER -> isOf(place) && isSent(place.part(), what);
            case REQUEST -> isOf(place) && (place.within().isEmpty() || isSent(place.within(), what));
            case RESPONSE -> isOf(place) && isExpected(place, what);
        };
    }

    private boolean isOf(Place place) {
        return place.operation().equals(operation);
    }

    /** A value that becomes required breaks those that do not send it; any other change those that do. */
    private boolean isSent(String name, String what) {
        if (what.equals("added, required") || what.equals("now required")) {
            return !sent.contains(name);
        }
        // Arguments with a position move for all that call the operation.
        return what.startsWith("added") || sent.contains(name);
    }

    private boolean isExpected(Place place, String what) {
        if (place.within().isEmpty() && what.equals(Findings.ADDED)) {
            return true; // another success status
        }
        String changed = place.part().substring(Place.RESPONSE.length());
        boolean isStatus = changed.equals(status)
                || changed.equals("default")
                || (changed.toUpperCase(Locale.ROOT).endsWith("XX") && status.startsWith(changed.substring(0, 1)));
        return isStatus
                && (place.within().isEmpty() || expected.stream().anyMatch(name -> isWithin(name, place.within())));
    }

    private static boolean isWithin(String name, String changed) {
        return name.equalsIgnoreCase(changed) || name.startsWith(changed + ".") || name.startsWith(changed + "[");
    }
}
