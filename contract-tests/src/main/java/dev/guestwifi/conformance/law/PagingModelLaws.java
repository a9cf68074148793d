package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;

/** What a comparison of responses with the reference model finds of pages. */
@LawsOf(Family.PAGING)
public class PagingModelLaws extends ModelLaws {
    protected PagingModelLaws(Run run) {
        super(run);
    }

    @Law(stated = {"Pages", "Values", "#/components/schemas/PageMeta"})
    void a_page_is_what_the_reference_model_expects_whatever_its_parameters() {
        mustAgree(Subject.PAGING, Share.PAGES);
    }
}
