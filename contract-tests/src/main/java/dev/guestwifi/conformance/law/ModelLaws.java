package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;
import java.util.EnumSet;
import java.util.Set;

/** Laws that compare responses with the reference model. */
abstract class ModelLaws extends Laws {
    ModelLaws(Run run) {
        super(run);
    }

    /** What is found of subjects whose laws are still to be checked is left to them. */
    void mustAgree(Subject subject, Share share) {
        Set<Subject> later = EnumSet.noneOf(Subject.class);
        for (Subject other : Subject.values()) {
            if (other.compareTo(subject) > 0 && run.options().families().contains(Family.valueOf(other.name()))) {
                later.add(other);
            }
        }
        run.comparison().check(later, random(), share);
    }
}
