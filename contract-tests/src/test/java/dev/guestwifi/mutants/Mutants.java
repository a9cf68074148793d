package dev.guestwifi.mutants;

import dev.guestwifi.conformance.result.Family;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All mutants, family by family. */
final class Mutants {
    /** The server as it is, by the same way. */
    static final Mutant REFERENCE =
            new Mutant("reference", Family.CONTRACT, false, UnaryOperator.identity(), key -> Change.NONE);

    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        PagingMutants.all(),
                        LinkMutants.all(),
                        DateMutants.all(),
                        TeamMutants.all(),
                        KeyMutants.all(),
                        RateLimitMutants.all(),
                        VoucherMutants.all(),
                        CodeMutants.all(),
                        FormMutants.all(),
                        IdempotencyMutants.all(),
                        ReplayMutants.all(),
                        HttpMutants.all(),
                        HeaderMutants.all(),
                        RepresentationMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
