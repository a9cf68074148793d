package dev.guestwifi.mutants;

import java.util.List;

/** The mutants by name, for tests of other packages. */
public final class MutantNames {
    private MutantNames() {}

    public static List<String> all() {
        return Mutants.all().stream().map(Mutant::name).toList();
    }
}
