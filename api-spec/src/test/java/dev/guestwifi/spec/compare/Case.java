package dev.guestwifi.spec.compare;

import dev.guestwifi.spec.Edit;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An edit of a real contract, with a name for people. It is the first release, so that later changes do not touch the
 * cases.
 *
 * @param given what the contract has before the edit, too
 */
record Case(String what, UnaryOperator<Edit> given, UnaryOperator<Edit> edit) {
    private static final String BASE = "released/1.0.0.yaml";

    Case(String what, UnaryOperator<Edit> edit) {
        this(what, UnaryOperator.identity(), edit);
    }

    static Edit base() {
        return Edit.of(BASE);
    }

    List<Change> changes() {
        return ContractComparison.compare(before(), after());
    }

    List<Change> changesWhenUndone() {
        return ContractComparison.compare(after(), before());
    }

    private Contract before() {
        return new Contract(given.apply(base()).document());
    }

    private Contract after() {
        return new Contract(edit.apply(given.apply(base())).document());
    }

    @Override
    public String toString() {
        return what;
    }
}
