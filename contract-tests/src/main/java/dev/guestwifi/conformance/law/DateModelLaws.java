package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;

/** What a comparison of responses with the reference model finds of dates. */
@LawsOf(Family.DATES)
public class DateModelLaws extends ModelLaws {
    protected DateModelLaws(Run run) {
        super(run);
    }

    @Law(stated = {"Dates and times", "Values"})
    void a_list_between_dates_is_what_the_reference_model_expects() {
        mustAgree(Subject.DATES, Share.DATES);
    }
}
