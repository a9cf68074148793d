package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;

/** What a comparison of responses with the reference model finds of keys. */
@LawsOf(Family.KEYS)
public class KeyModelLaws extends ModelLaws {
    protected KeyModelLaws(Run run) {
        super(run);
    }

    @Law(stated = {"Keys", "Errors"})
    void every_operation_treats_every_key_as_the_reference_model_expects() {
        mustAgree(Subject.KEYS, Share.KEYS);
    }
}
