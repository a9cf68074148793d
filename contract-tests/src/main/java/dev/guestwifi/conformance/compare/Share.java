package dev.guestwifi.conformance.compare;

import java.util.List;
import java.util.function.Function;

/** A kind of sequences that is played. */
public enum Share {
    PAGES(Pages::of),
    DATES(DateRanges::of),
    TEAMS(TeamNames::of),
    KEYS(KeyUses::of),
    VOUCHER_FORMS(VoucherForms::of),
    VOUCHER_LIVES(VoucherLives::of),
    CONDITIONALS(Conditionals::of),
    MESSAGES(Messages::of);

    @SuppressWarnings("ImmutableEnumChecker") // a method without state
    private final Function<Scope, List<Sequence>> sequences;

    Share(Function<Scope, List<Sequence>> sequences) {
        this.sequences = sequences;
    }

    Function<Scope, List<Sequence>> sequences() {
        return sequences;
    }
}
