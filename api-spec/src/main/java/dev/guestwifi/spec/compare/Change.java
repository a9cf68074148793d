package dev.guestwifi.spec.compare;

import java.util.Set;

/**
 * One change.
 *
 * @param line what changed, where, how, and whom it breaks
 * @param places where it changed
 * @param what how it changed
 */
record Change(Effect effect, String line, Set<Place> places, String what) {
    Change {
        places = Set.copyOf(places);
    }
}
