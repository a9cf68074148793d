package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.compare.Share;
import dev.guestwifi.conformance.model.Subject;

/** What a comparison of responses with the reference model finds of vouchers. */
@LawsOf(Family.VOUCHERS)
public class VoucherModelLaws extends ModelLaws {
    protected VoucherModelLaws(Run run) {
        super(run);
    }

    @Law(
            stated = {"#/components/schemas/NewVoucher", "Values", "Errors"},
            needs = Need.WRITING)
    void a_creation_is_what_the_reference_model_expects_whatever_its_form() {
        mustAgree(Subject.VOUCHERS, Share.VOUCHER_FORMS);
    }

    @Law(
            stated = {"#/paths/~1vouchers/post", "Sending a POST again"},
            needs = Need.WRITING)
    void vouchers_live_and_die_as_the_reference_model_expects() {
        mustAgree(Subject.VOUCHERS, Share.VOUCHER_LIVES);
    }
}
