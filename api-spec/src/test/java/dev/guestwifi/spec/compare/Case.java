package dev.guestwifi.spec.compare;

import dev.guestwifi.spec.Edit;
import java.util.List;
import java.util.function.UnaryOperator;

/** An edit of a real contract, with a name for people. It is the first release, so that later changes do not touch the cases. */
record Case(String what, UnaryOperator<Edit> edit) {
    private static final String BASE = "released/1.0.0.yaml";

    static Edit base() {
        return Edit.of(BASE);
    }

    List<Change> changes() {
        return ContractComparison.compare(
                new Contract(base().document()), new Contract(edit.apply(base()).document()));
    }

    @Override
    public String toString() {
        return what;
    }
}
