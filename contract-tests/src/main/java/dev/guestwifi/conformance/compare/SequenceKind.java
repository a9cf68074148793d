package dev.guestwifi.conformance.compare;

import java.util.List;
import java.util.function.Function;

/** The kinds of generated sequences. */
public enum SequenceKind {
    PAGES(Pages::of),
    DATES(DateRanges::of),
    TEAMS(TeamNames::of),
    KEYS(KeyUses::of),
    VOUCHER_FORMS(VoucherForms::of),
    VOUCHER_LIVES(VoucherLifecycles::of),
    CONDITIONALS(Conditionals::of),
    MESSAGES(Messages::of);

    @SuppressWarnings("ImmutableEnumChecker") // a method without state
    private final Function<GeneratorContext, List<Sequence>> sequences;

    SequenceKind(Function<GeneratorContext, List<Sequence>> sequences) {
        this.sequences = sequences;
    }

    Function<GeneratorContext, List<Sequence>> sequences() {
        return sequences;
    }
}
