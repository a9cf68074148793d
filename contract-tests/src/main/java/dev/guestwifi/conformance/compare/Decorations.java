package dev.guestwifi.conformance.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Adds to reads what does not change their rows, so that requests which are sent anyway also check how header fields
 * are read. Each choice is used before any is used again. Used by one thread.
 */
final class Decorations {
    /** Of so many reads one has none of a kind, since some faults show without it alone. */
    private static final int PLAIN = 3;

    private final GeneratorContext context;
    private final List<List<Choice>> kinds = new ArrayList<>();
    /** By kind, how many choices were used. */
    private final int[] used;

    Decorations(GeneratorContext context) {
        this.context = context;
        for (List<Choice> kind : HeaderForms.harmless(context)) {
            List<Choice> mixed = new ArrayList<>(kind);
            Collections.shuffle(mixed, new Random(context.random().nextLong()));
            kinds.add(mixed);
        }
        used = new int[kinds.size()];
    }

    /** @param target the path and query of a read */
    Sequence read(String target) {
        RequestBuilder read = context.draft();
        read.path = target;
        return Sequence.of(add(read).request());
    }

    private RequestBuilder add(RequestBuilder read) {
        for (int i = 0; i < kinds.size(); i++) {
            if (context.random().nextInt(PLAIN) > 0) {
                List<Choice> kind = kinds.get(i);
                kind.get(used[i]++ % kind.size()).change().accept(read);
            }
        }
        return read;
    }
}
