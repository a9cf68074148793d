package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.target.Capability;

/** What a comparison of responses with the reference model finds of HTTP. */
@LawsOf(Family.HTTP)
public class HttpModelLaws extends ModelLaws {
    protected HttpModelLaws(Run run) {
        super(run);
    }

    @Law(
            stated = {"Errors", "Other protocol notes"},
            where = {Capability.HEADERS, Capability.PROBLEMS})
    void every_message_is_treated_as_the_reference_model_expects() {
        mustAgree(Subject.HTTP, Share.MESSAGES);
    }

    @Law(
            stated = {"Conditional requests"},
            where = Capability.HEADERS)
    void conditional_requests_get_what_the_reference_model_expects() {
        mustAgree(Subject.HTTP, Share.CONDITIONALS);
    }
}
