package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.target.Capability;

/** What every message obeys: paths, methods, header fields and conditions. */
@LawsOf(Family.HTTP)
public class HttpLaws extends Laws {
    protected HttpLaws(Run run) {
        super(run);
    }

    @Law(
            sentence = "Every path, method and header field is treated as the reference model predicts.",
            stated = {"Errors", "Other protocol notes"},
            where = {Capability.HEADERS, Capability.PROBLEMS},
            isComparison = true)
    void every_message_is_treated_as_the_reference_model_expects() {
        mustAgree(Subject.HTTP, Share.MESSAGES);
    }

    @Law(
            sentence = "Conditional requests get what the reference model predicts.",
            stated = {"Conditional requests"},
            where = Capability.HEADERS,
            isComparison = true)
    void conditional_requests_get_what_the_reference_model_expects() {
        mustAgree(Subject.HTTP, Share.CONDITIONALS);
    }
}
