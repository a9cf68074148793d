package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.model.Subject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mismatches of one cause. */
final class Cause {
    /** The number of kinds of values that are remembered. */
    private static final int MOST_SYMPTOMS = 20;

    private final Mismatch first;
    private final Subject share;
    /** By fingerprint, the first mismatch. */
    private final Map<String, Mismatch> symptoms = new LinkedHashMap<>();

    private int count;
    private boolean isTold;

    /** @param share the subject of the law whose sequence showed it */
    Cause(Mismatch first, Subject share) {
        this.first = first;
        this.share = share;
        add(first);
    }

    void add(Mismatch mismatch) {
        count++;
        if (symptoms.size() < MOST_SYMPTOMS) {
            symptoms.putIfAbsent(mismatch.fingerprint(), mismatch);
        }
    }

    Mismatch first() {
        return first;
    }

    int count() {
        return count;
    }

    Map<String, Mismatch> symptoms() {
        return symptoms;
    }

    boolean isOf(Subject subject) {
        return share == subject || subject() == subject;
    }

    Subject subject() {
        return first.difference().rule().subject();
    }

    boolean isTold() {
        return isTold;
    }

    void tell() {
        isTold = true;
    }
}
