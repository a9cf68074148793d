package dev.guestwifi.spec.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The waivers on a day.
 *
 * @param today a waiver that expires on it still counts
 */
record Waivers(List<Waiver> all, LocalDate today) {

    Optional<Waiver> covering(Change change) {
        return change.effect() == Effect.BREAKING
                ? all.stream()
                        .filter(waiver ->
                                waiver.covers(change) && waiver.faults(today).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /** A waiver fails without a reason, after its expiry date, and if the contract has no such change. */
    List<String> faults(List<Change> changes) {
        List<String> faults = new ArrayList<>();
        for (Waiver waiver : all) {
            waiver.faults(today).forEach(fault -> faults.add(named(waiver) + fault));
            boolean used =
                    changes.stream().anyMatch(change -> change.effect() == Effect.BREAKING && waiver.covers(change));
            if (!used) {
                faults.add(named(waiver) + "is unused: no breaking change reads like this, so remove it");
            }
        }
        return faults;
    }

    private static String named(Waiver waiver) {
        return "waiver \"" + waiver.change() + "\" ";
    }
}
